using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>The same input gives the same JSON twice, and the JSON reads back to itself.</summary>
internal static class JsonPromise
{
    /// <param name="input">What was parsed.</param>
    /// <param name="article">What it was parsed to.</param>
    /// <param name="parse">Parses it again.</param>
    public static Failure? Check(string input, ParsedArticle article, Func<ParsedArticle> parse)
    {
        try
        {
            var json = ParsedArticleJson.SerializeToUtf8Bytes(article);
            if (!json.AsSpan().SequenceEqual(ParsedArticleJson.SerializeToUtf8Bytes(parse()))) return new Failure("another article the second time", "");
            var again = ParsedArticleJson.SerializeToUtf8Bytes(ParsedArticleJson.Deserialize(json));
            // A lone half is written as an escaped replacement character, which then reads back as a plain one.
            return json.AsSpan().SequenceEqual(again) || Surrogates.HasLoneOne(input) ? null : new Failure("JSON that reads back to another article", "");
        }
        catch (Exception fault)
        {
            return Failure.Of(fault, "JSON: ");
        }
    }
}
