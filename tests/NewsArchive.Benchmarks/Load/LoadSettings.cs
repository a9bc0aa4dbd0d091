namespace NewsArchive.Benchmarks.Load;

/// <summary>What a run of <c>load</c> is asked to do.</summary>
internal sealed record LoadSettings
{
    public required IReadOnlyList<string> Scenarios { get; init; }

    /// <summary>Of the closed loop; 0: none.</summary>
    public required int Connections { get; init; }

    /// <summary>Requests a second of the open loop; null: half of what the closed loop came to; 0: no open loop.</summary>
    public required double? Rate { get; init; }

    public required bool Poisson { get; init; }

    public required int Seed { get; init; }

    public required TimeSpan Time { get; init; }

    /// <summary>Articles archived before anything is measured.</summary>
    public required int Filled { get; init; }

    /// <summary>The number of the first article: an archive that has it already would not create it.</summary>
    public required int First { get; init; }

    /// <summary>Articles of a bulk request.</summary>
    public required int Lines { get; init; }

    /// <summary>Share of requests of <c>mixed</c> that write, 0 to 1.</summary>
    public required double Writes { get; init; }

    /// <summary>Articles for the bare commits; 0: limits are not measured.</summary>
    public required int LimitArticles { get; init; }
}
