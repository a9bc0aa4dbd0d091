using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Checks everything that holds for every text.</summary>
internal sealed class Promises(ArticleParser parser)
{
    /// <returns>The first promise broken, or null.</returns>
    public Failure? Check(string text)
    {
        ParsedArticle article;
        try
        {
            article = parser.ParseText(text);
        }
        catch (Exception fault)
        {
            return new Failure($"{fault.GetType().Name} in {Thrower(fault)}", fault.ToString());
        }

        return CoverPromise.Check(text, article) ?? SourcePromise.Check(text, article) ?? Repeatable(text, article);
    }

    private Failure? Repeatable(string text, ParsedArticle article)
    {
        try
        {
            var json = ParsedArticleJson.SerializeToUtf8Bytes(article);
            if (!json.AsSpan().SequenceEqual(ParsedArticleJson.SerializeToUtf8Bytes(parser.ParseText(text)))) return new Failure("another article the second time", "");
            var again = ParsedArticleJson.SerializeToUtf8Bytes(ParsedArticleJson.Deserialize(json));
            // A lone half is written as an escaped replacement character, which then reads back as a plain one.
            return json.AsSpan().SequenceEqual(again) || Surrogates.HasLoneOne(text) ? null : new Failure("JSON that reads back to another article", "");
        }
        catch (Exception fault)
        {
            return new Failure($"JSON: {fault.GetType().Name} in {Thrower(fault)}", fault.ToString());
        }
    }

    /// <summary>The parser's method at the top of the stack: two failures of one method are one.</summary>
    private static string Thrower(Exception fault)
    {
        foreach (var line in (fault.StackTrace ?? "").Split('\n'))
        {
            var at = line.IndexOf("NewsArchive.", StringComparison.Ordinal);
            if (at >= 0) return line[at..(line.IndexOf('(', at) is var end and > 0 ? end : line.Length)];
        }

        return "unknown code";
    }
}
