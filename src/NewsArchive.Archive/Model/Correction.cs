namespace NewsArchive.Archive.Model;

/// <summary>What somebody corrects of an article. What is not set is left as it is.</summary>
public sealed record Correction
{
    /// <summary>The headline; set to null: it has none.</summary>
    public Change<string>? Title { get; init; }

    /// <summary>When it was published.</summary>
    public Change<DateTimeOffset?>? PublishedAt { get; init; }

    /// <summary>The place of the dateline.</summary>
    public Change<string>? Place { get; init; }

    public Change<IReadOnlyList<string>>? Authors { get; init; }

    public Change<IReadOnlyList<string>>? Tags { get; init; }

    /// <summary>Kinds of blocks, by their place in the article, from 0.</summary>
    public IReadOnlyDictionary<int, Parsing.BlockKind> BlockKinds { get; init; } = new Dictionary<int, Parsing.BlockKind>();
}

/// <param name="Value">What it becomes; null: nothing.</param>
public sealed record Change<T>(T? Value);

/// <summary>What became of a correction.</summary>
public enum CorrectionOutcome
{
    /// <summary>A revision was added.</summary>
    Corrected,

    /// <summary>The article was so already.</summary>
    Unchanged,

    /// <summary>There is no such article.</summary>
    NotFound,

    /// <summary>Somebody else changed the article meanwhile; nothing was written.</summary>
    Outdated,

    /// <summary>It names a block that the article does not have; nothing was written.</summary>
    NoSuchBlock,
}

/// <param name="Outcome">What became of it.</param>
/// <param name="Article">The article as it stands now; null where there is none.</param>
public sealed record CorrectionResult(CorrectionOutcome Outcome, ArchivedArticle? Article);
