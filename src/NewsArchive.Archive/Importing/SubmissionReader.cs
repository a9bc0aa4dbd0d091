using System.Diagnostics;
using System.Text;

using NewsArchive.Archive.Importing.Pages;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Telemetry;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing;

/// <summary>The door every article comes through, whoever brings it: decode, check, parse.</summary>
/// <remarks>Pure but for the parser it was given; safe to use from several threads.</remarks>
public sealed class SubmissionReader(ArticleParser parser, ImportLimits limits)
{
    // JSON cannot bring half a surrogate pair in; one that another caller brings must not turn into a question mark.
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private const char ByteOrderMark = '\uFEFF';

    public ImportLimits Limits => limits;

    /// <summary>Reads an article whose content came as bytes of its own.</summary>
    /// <param name="document">The content.</param>
    /// <param name="about">What the sender knows of the article; its content is not looked at.</param>
    public Checked<ArticleSubmission> Read(IncomingDocument document, ArticleInput about) => Read(document, about, text: null);

    /// <param name="text">The content of a text where it came as one, so that it need not be decoded again.</param>
    private Checked<ArticleSubmission> Read(IncomingDocument document, ArticleInput about, string? text)
    {
        using var activity = ArchiveTelemetry.Activities.StartActivity("parse");
        var started = Stopwatch.GetTimestamp();
        var submission = ReadDocument(document, about, text);
        ArchiveMetrics.RecordParse(document.Kind == ContentKind.Html ? "html" : "text", Stopwatch.GetElapsedTime(started), submission.Fault?.Kind);
        return submission;
    }

    private Checked<ArticleSubmission> ReadDocument(IncomingDocument document, ArticleInput about, string? known)
    {
        if (document.Content.Length > limits.MaxArticleBytes) return TooLarge();
        var hints = HintChecks.Check(about);
        if (!hints.Ok) return hints.Fault;
        // Text is what people type and programs print: a wrong byte is a mistake to tell. Pages are what they are.
        Checked<string> text = document.Kind == ContentKind.Html
            ? PageDecoder.Decode(document.Content.Span, document.Charset).Text
            : known ?? ContentDecoder.Decode(document.Content.Span, document.Charset);
        if (!text.Ok) return text.Fault;
        if (FaultOf(text.Value) is { } fault) return fault;

        var article = document.Kind == ContentKind.Html ? ReadPage(text.Value, hints.Value) : parser.ParseText(text.Value, hints.Value);
        if (!article.Ok) return article.Fault;
        return new ArticleSubmission
        {
            Article = article.Value,
            Hints = hints.Value,
            SeenAt = document.SeenAt,
            Original = new OriginalDocument(document.Content, document.MediaType, document.Origin),
        };
    }

    private Checked<ParsedArticle> ReadPage(string html, ArticleHints hints)
    {
        using var time = new CancellationTokenSource(limits.MaxPageTime);
        try
        {
            var article = parser.ParseHtml(html, hints, time.Token);
            // Tags have letters too, so that of a page only the text tells.
            return HasLetters(article) ? article : NoLetters();
        }
        catch (PageRefusedException refused)
        {
            return SubmissionFault.OfField(FaultKind.PageRefused, "content", refused.Message);
        }
        catch (OperationCanceledException) when (time.IsCancellationRequested)
        {
            var message = FormattableString.Invariant($"Reading the page took longer than {limits.MaxPageTime.TotalSeconds} seconds.");
            return SubmissionFault.OfField(FaultKind.PageTooSlow, "content", message);
        }
    }

    /// <summary>Reads an article that came as a JSON object. The kept original is its content in UTF-8.</summary>
    public Checked<ArticleSubmission> Read(ArticleInput input, string origin)
    {
        var kind = MediaTypes.KindOf(input.ContentType);
        if (kind is null)
        {
            return SubmissionFault.OfField(FaultKind.InvalidFields, "contentType", "The contentType must be text/plain or text/html.");
        }

        if (input.Content is null) return SubmissionFault.OfField(FaultKind.EmptyText, "content", "The object has no member \"content\".");
        if (FaultOf(input.Content) is { } fault) return fault;
        var bytes = StrictUtf8.GetBytes(input.Content);
        var document = new IncomingDocument(bytes, kind.Value, StrictUtf8.WebName, MediaTypes.Utf8Of(kind.Value), origin);
        // A mark is none of the text, though it is of the original.
        return Read(document, input, input.Content.StartsWith(ByteOrderMark) ? input.Content[1..] : input.Content);
    }

    /// <summary>
    /// Whether a submission can be archived. One that is noise all through has no identity but its address: without
    /// one, all such texts would be taken for the same article.
    /// </summary>
    public static SubmissionFault? FaultForArchiving(ArticleSubmission submission) =>
        submission.Article.Blocks.Count > 0 || submission.Article.Url is not null
            ? null
            : SubmissionFault.OfField(FaultKind.NoArticleText, "content", "No part of the text is article text, and no url tells which article it is.");

    /// <summary>The fault of anything over the limit.</summary>
    public SubmissionFault TooLarge() => new(FaultKind.TooLarge, $"An article may have at most {limits.MaxArticleBytes} bytes.");

    private static SubmissionFault? FaultOf(string text) => text switch
    {
        "" => SubmissionFault.OfField(FaultKind.EmptyText, "content", "The text is empty."),
        _ when string.IsNullOrWhiteSpace(text) => SubmissionFault.OfField(FaultKind.BlankText, "content", "The text is white space only."),
        _ when !text.Any(char.IsLetter) && !text.EnumerateRunes().Any(Rune.IsLetter) => NoLetters(),
        _ => null,
    };

    private static SubmissionFault NoLetters() => SubmissionFault.OfField(FaultKind.NoLetters, "content", "The text has no letters.");

    private static bool HasLetters(ParsedArticle article) =>
        (article.Dateline?.Text.Any(char.IsLetter) ?? false)
        || article.Blocks.Any(block => block.Text.Any(char.IsLetter))
        || article.Removed.Any(piece => piece.Text.Any(char.IsLetter));
}
