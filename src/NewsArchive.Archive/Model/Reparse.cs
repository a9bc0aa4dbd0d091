namespace NewsArchive.Archive.Model;

/// <summary>What to parse again, and how.</summary>
public sealed record ReparseOptions
{
    /// <summary>Only counts and shows what would change; writes nothing, and is not resumed.</summary>
    public bool DryRun { get; init; }

    /// <summary>Publisher id; null: all.</summary>
    public string? Publisher { get; init; }

    /// <summary>Also articles that somebody corrected by hand; the corrections are made again on the new reading, as far as it has what they are about.</summary>
    public bool IncludeCorrected { get; init; }

    /// <summary>Begins at the first article, also where an earlier run was broken off.</summary>
    public bool Restart { get; init; }

    /// <summary>How many differences to show, from 0.</summary>
    public int Samples { get; init; } = 10;
}

/// <summary>What parsing again came to, or has come to so far.</summary>
public sealed record ReparseReport
{
    /// <summary>Articles that were looked at, those of an earlier run that was resumed among them.</summary>
    public int Seen { get; init; }

    /// <summary>Articles that read otherwise now.</summary>
    public int Changed { get; init; }

    public int Unchanged { get; init; }

    /// <summary>Articles that were left alone because somebody corrected them.</summary>
    public int Corrected { get; init; }

    /// <summary>Articles whose originals cannot be read; they stay as they are.</summary>
    public int Failed { get; init; }

    /// <summary>Whether it went on where an earlier run was broken off.</summary>
    public bool Resumed { get; init; }

    /// <summary>What changes in some of the articles.</summary>
    public IReadOnlyList<RevisionDiff> Samples { get; init; } = [];

    /// <summary>Why originals could not be read, of some of them.</summary>
    public IReadOnlyList<string> Failures { get; init; } = [];
}
