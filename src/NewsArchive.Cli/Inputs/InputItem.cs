using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Cli.Inputs;

/// <summary>One article among the inputs, not looked into yet.</summary>
/// <param name="Label">How messages call it ("a.txt", "articles.ndjson:17").</param>
internal abstract record InputItem(string Label)
{
    /// <summary>Where the archive notes that it came from.</summary>
    protected string Origin => "file:" + Label;

    /// <summary>Decodes, checks and parses it.</summary>
    /// <param name="reader">The door.</param>
    /// <param name="url">The address given on the command line.</param>
    public abstract ReadItem Read(SubmissionReader reader, string? url);
}

/// <param name="Label">As in <see cref="InputItem"/>.</param>
/// <param name="File">The name the article goes by in JSON output, if it has one.</param>
/// <param name="Submission">The article, or why it cannot be taken.</param>
internal sealed record ReadItem(string Label, string? File, Checked<ArticleSubmission> Submission);

/// <summary>A file that is an article.</summary>
internal sealed record DocumentItem(string Label, string File, ReadOnlyMemory<byte> Content, ContentKind Kind) : InputItem(Label)
{
    public override ReadItem Read(SubmissionReader reader, string? url)
    {
        // Text is read as UTF-8; pages declare their character set themselves.
        var mediaType = Kind == ContentKind.Html ? MediaTypes.Html : MediaTypes.Utf8Of(Kind);
        var document = new IncomingDocument(Content, Kind, null, mediaType, Origin);
        return new ReadItem(Label, File, reader.Read(document, new ArticleInput { Url = url }));
    }
}

/// <summary>A JSON object that holds an article.</summary>
/// <param name="Line">Its line in the file.</param>
internal sealed record JsonItem(string Label, ReadOnlyMemory<byte> Content, long Line) : InputItem(Label)
{
    public override ReadItem Read(SubmissionReader reader, string? url)
    {
        var input = ArticleInputJson.Read(Content.Span, line: Line);
        if (!input.Ok) return new ReadItem(Label, null, input.Fault);
        return new ReadItem(Label, input.Value.File, reader.Read(input.Value with { Url = input.Value.Url ?? url }, Origin));
    }
}

/// <summary>An input that could not be read, or is over the limit.</summary>
internal sealed record FaultyItem(string Label, SubmissionFault Fault) : InputItem(Label)
{
    public override ReadItem Read(SubmissionReader reader, string? url) => new(Label, null, Fault);
}
