namespace NewsArchive.Benchmarks.Load;

/// <summary>A database that things happen to.</summary>
internal interface IChaosDatabase : IAsyncDisposable
{
    string ConnectionString { get; }

    /// <summary>What can happen to it, in the order it is tried.</summary>
    IReadOnlyList<Mishap> Mishaps { get; }
}

/// <summary>Something that happens.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Begin">Makes it happen.</param>
/// <param name="End">Undoes it, as far as somebody else than the service has to.</param>
internal sealed record Mishap(string Name, Func<Task> Begin, Func<Task> End);
