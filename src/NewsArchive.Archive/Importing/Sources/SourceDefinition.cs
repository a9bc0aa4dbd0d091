namespace NewsArchive.Archive.Importing.Sources;

/// <summary>What people say of a source, checked.</summary>
public sealed record SourceDefinition
{
    public required SourceKind Kind { get; init; }

    public required string Name { get; init; }

    /// <summary>An http(s) address, or a folder's full path.</summary>
    public required string Address { get; init; }

    public string? Selector { get; init; }

    public string? Publisher { get; init; }

    /// <summary>As it was written; <see cref="SourceSchedule"/> reads it.</summary>
    public string Schedule { get; init; } = SourceSchedule.AdaptiveWord;

    public string TimeZone { get; init; } = SourceChecks.DefaultTimeZone;

    public int JitterSeconds { get; init; } = SourceChecks.DefaultJitterSeconds;

    public bool Paused { get; init; }

    public FullArticles FullArticles { get; init; }

    public string? Contact { get; init; }

    /// <summary>The definition as it could be sent.</summary>
    public SourceInput ToInput() => new()
    {
        Kind = Word(Kind),
        Name = Name,
        Address = Address,
        Selector = Selector,
        Publisher = Publisher,
        Schedule = Schedule,
        TimeZone = TimeZone,
        JitterSeconds = JitterSeconds,
        Paused = Paused,
        FullArticles = Word(FullArticles),
        Contact = Contact,
    };

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
