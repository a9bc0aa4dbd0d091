using System.Diagnostics;
using System.Text;

using NewsArchive.Parsing;
using NewsArchive.Parsing.Html;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Benchmarks.Fuzzing.Html;

/// <summary>Pages: read or refused, within a page's limits of time and memory; and what holds for the text taken from one.</summary>
internal sealed class HtmlTarget(HtmlMaker pages) : IFuzzTarget
{
    // Beyond the tree, whose limit the parser keeps: the metadata, the text, the article.
    private const long MaxFixedBytes = 128_000_000;
    private const long MaxBytesPerCharacter = 200;

    // What an archive gives a page unless it is told otherwise.
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);

    private readonly ArticleParser _parser = new();

    public string Inputs => "pages";

    public string Make(long number, StringBuilder buffer) => pages.Make(number, buffer);

    public Failure? Check(string input)
    {
        try
        {
            var (bytes, start) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            var article = Parse(input);
            bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
            if (Stopwatch.GetElapsedTime(start) > MaxTime) return new Failure("a page over its time limit", $"{Stopwatch.GetElapsedTime(start).TotalSeconds:N1} s");
            if (bytes > MaxFixedBytes + (MaxBytesPerCharacter * input.Length)) return new Failure("a page that takes too much memory", $"{bytes:N0} bytes for {input.Length:N0} characters");

            var text = ArticlePageReader.Read(input, ArticleHints.None, PublisherCatalog.BuiltIn, PageLimits.Default, CancellationToken.None).Text.Text;
            return CoverPromise.Check(text, article) ?? SourcePromise.Check(text, article) ?? JsonPromise.Check(input, article, () => Parse(input));
        }
        catch (PageRefusedException)
        {
            return null;
        }
        catch (Exception fault)
        {
            return Failure.Of(fault);
        }
    }

    private ParsedArticle Parse(string page) => _parser.ParseHtml(page, cancellationToken: CancellationToken.None);
}
