namespace NewsArchive.Archive.Model;

/// <summary>The archive in numbers.</summary>
public sealed record ArchiveStatistics
{
    /// <summary>How long numbers are kept before they are counted anew.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(2);

    /// <summary>When they were counted, UTC.</summary>
    public required DateTimeOffset CountedAt { get; init; }

    public required int Articles { get; init; }

    public required int Revisions { get; init; }

    /// <summary>Bytes that the database takes, indexes and free room included.</summary>
    public required long Bytes { get; init; }

    /// <summary>Outlets with the most articles, at most <see cref="MostNames"/>, by id; articles of unknown outlets are not among them.</summary>
    public required IReadOnlyList<NamedCount> Outlets { get; init; }

    /// <summary>Places of datelines with the most articles, at most <see cref="MostNames"/>.</summary>
    public required IReadOnlyList<NamedCount> Places { get; init; }

    /// <summary>Articles by the day they were published (archived, where that is unknown) in WIB, oldest first, days without any left out.</summary>
    public required IReadOnlyList<DayCount> Days { get; init; }

    /// <summary>How many of the newest articles <see cref="Days"/> are counted over: all, where it is <see cref="Articles"/>.</summary>
    public required int DaysCountedOver { get; init; }

    /// <summary>How many of the newest articles were read for <see cref="Cited"/> and <see cref="Noise"/>.</summary>
    public required int SampleSize { get; init; }

    /// <summary>Sources that most articles of the sample cite, at most <see cref="MostNames"/>.</summary>
    public required IReadOnlyList<NamedCount> Cited { get; init; }

    /// <summary>How much of the originals was noise, for the outlets of the sample, the noisiest first.</summary>
    public required IReadOnlyList<OutletNoise> Noise { get; init; }

    public const int MostNames = 20;
}

public sealed record NamedCount(string Name, int Count);

public sealed record DayCount(DateOnly Day, int Count);

/// <param name="Outlet">Publisher id.</param>
/// <param name="Articles">Articles of it in the sample.</param>
/// <param name="Share">Letters of removed pieces among all letters that were read, 0 to 1.</param>
public sealed record OutletNoise(string Outlet, int Articles, double Share);
