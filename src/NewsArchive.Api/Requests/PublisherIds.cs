using NewsArchive.Parsing;

namespace NewsArchive.Api.Requests;

/// <summary>Tells the id a publisher goes by in the archive, however it is named.</summary>
internal sealed class PublisherIds(ArticleParser parser)
{
    /// <summary>Asks the parser, which gave the archived articles their publisher: "Liputan6.com" is `liputan6`, "Koran A" is `korana`.</summary>
    public string Of(string name) => parser.ParseText("", new ArticleHints { Publisher = name }).Publisher?.Id ?? name;
}
