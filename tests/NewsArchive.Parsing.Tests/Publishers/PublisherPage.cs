namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>The article of an outlet's fixture as a page in the manner of the outlet's site, and what the parser is to make of it.</summary>
internal sealed record PublisherPage(string Html, IReadOnlyList<string> Expected)
{
    public static PublisherPage Read(string name) => new(PublisherFixture.Text(name, "page.html"), PublisherFixture.Lines(name, "page.txt"));
}
