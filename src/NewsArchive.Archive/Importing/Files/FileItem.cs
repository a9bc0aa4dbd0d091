using NewsArchive.Archive.Importing.Files.Fields;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Files;

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

/// <summary>A file, or a page of a web archive, that is an article.</summary>
internal sealed record DocumentItem(string Label, FilePosition Position, ReadOnlyMemory<byte> Content, ContentKind Kind) : FileItem(Label, Position)
{
    public string? File { get; init; }

    public string? Charset { get; init; }

    /// <summary>As it was declared; null for what the content's kind says.</summary>
    public string? MediaType { get; init; }

    public string? Url { get; init; }

    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults)
    {
        // Text is read as UTF-8 where nothing else is said; pages declare their character set themselves.
        var mediaType = MediaType ?? (Kind == ContentKind.Html ? MediaTypes.Html : $"{MediaTypes.Text}; charset={Charset ?? "utf-8"}");
        var document = new IncomingDocument(Content, Kind, Charset, mediaType, Origin);
        return new ReadItem(Label, Position, File, reader.Read(document, defaults with { Url = Url ?? defaults.Url }));
    }
}

/// <summary>A JSON object that holds an article.</summary>
/// <param name="Line">Its line in the file.</param>
internal sealed record JsonItem(string Label, FilePosition Position, ReadOnlyMemory<byte> Content, long Line, FieldMap Map) : FileItem(Label, Position)
{
    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults)
    {
        var read = JsonFields.Read(Content, Line, Map);
        return read.Ok ? read.Value.Read(reader, Label, Position, Origin, defaults) : new ReadItem(Label, Position, null, read.Fault);
    }
}

/// <summary>An input that could not be read, or is over the limit.</summary>
internal sealed record FaultyItem(string Label, FilePosition Position, SubmissionFault Fault) : FileItem(Label, Position)
{
    public static FaultyItem TooLarge(string label, FilePosition position, ImportLimits limits) =>
        new(label, position, new SubmissionFault(FaultKind.TooLarge, FormattableString.Invariant($"An article may have at most {limits.MaxArticleBytes} bytes.")));

    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults) => new(Label, Position, null, Fault);
}
