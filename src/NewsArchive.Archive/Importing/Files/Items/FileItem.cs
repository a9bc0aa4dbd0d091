using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Files.Items;

/// <summary>One article of a file, not looked into yet.</summary>
/// <param name="Label">How messages call it ("a.txt", "articles.ndjson:17").</param>
/// <param name="Position">Where reading goes on once it is done.</param>
public abstract record FileItem(string Label, FilePosition Position)
{
    /// <summary>Where the archive notes that it came from.</summary>
    protected string Origin => "file:" + Label;

    /// <summary>Decodes, checks and parses it.</summary>
    /// <param name="reader">The door.</param>
    /// <param name="defaults">What it has where it says nothing of itself.</param>
    public abstract ReadItem Read(SubmissionReader reader, ArticleInput defaults);
}

/// <param name="Label">As in <see cref="FileItem"/>.</param>
/// <param name="Position">As in <see cref="FileItem"/>.</param>
/// <param name="File">The name the article goes by in JSON output, if it has one.</param>
/// <param name="Submission">The article, or why it cannot be taken.</param>
public sealed record ReadItem(string Label, FilePosition Position, string? File, Checked<ArticleSubmission> Submission)
{
    /// <summary>What was left out because it could not be read.</summary>
    public IReadOnlyList<UnreadField> Unread { get; init; } = [];
}
