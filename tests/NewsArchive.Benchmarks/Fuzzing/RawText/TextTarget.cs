using System.Text;

using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Fuzzing.RawText;

/// <summary>Raw text: everything that holds for every text.</summary>
internal sealed class TextTarget(TextMaker texts) : IFuzzTarget
{
    private readonly ArticleParser _parser = new();

    public string Inputs => "texts";

    public string Make(long number, StringBuilder buffer) => texts.Make(number, buffer);

    public Failure? Check(string input)
    {
        ParsedArticle article;
        try
        {
            article = _parser.ParseText(input);
        }
        catch (Exception fault)
        {
            return Failure.Of(fault);
        }

        return CoverPromise.Check(input, article) ?? SourcePromise.Check(input, article) ?? JsonPromise.Check(input, article, () => _parser.ParseText(input));
    }
}
