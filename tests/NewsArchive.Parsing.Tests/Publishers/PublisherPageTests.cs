using System.Globalization;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using NewsArchive.Parsing.Publishers;

using Xunit;

namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>A page an outlet, beside its text; a failure names the folder and shows what is missing (-) and what came (+).</summary>
public sealed class PublisherPageTests
{
    private static readonly string[] BodyLines = ["dateline: ", "place: ", "paragraph: ", "subheading: "];

    private static readonly ArticleParser Parser = new();

    public static TheoryData<string> Fixtures => [.. PublisherFixture.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Page_in_the_manner_of_an_outlet_is_read_as_expected(string name)
    {
        var page = PublisherPage.Read(name);

        AssertReadAs(page.Expected, page.Html, name);
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Page_and_text_of_an_article_give_the_same_body(string name)
    {
        var text = ArticleOutline.Of(Parser.ParseText(PublisherFixture.Read(name).Source)).Where(IsOfBody);
        var page = ArticleOutline.Of(Read(PublisherPage.Read(name).Html)).Where(IsOfBody);

        var difference = LineDifference.Of([.. text], [.. page]);

        Assert.True(difference.Length == 0, $"Fixtures/{name}: text (-) and page (+) differ\n{difference}");
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_selector_of_a_profile_finds_the_article(string name)
    {
        var profile = ProfileOf(name);
        var page = PublisherPage.Read(name);

        foreach (var selector in profile.Content.Skip(1))
        {
            var document = new HtmlParser().ParseDocument(page.Html);
            var container = document.QuerySelector(profile.Content[0]);
            Assert.True(container is not null, $"Fixtures/{name}/page.html: nothing matches {profile.Content[0]}");

            AssertReadAs(page.Expected, Renamed(document, container, selector), $"{name} with {selector}");
        }
    }

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Every_box_that_a_profile_names_is_on_its_page(string name)
    {
        var profile = ProfileOf(name);
        var container = new HtmlParser().ParseDocument(PublisherPage.Read(name).Html).QuerySelector(profile.Content[0]);

        Assert.All(profile.Remove, box => Assert.NotNull(container?.QuerySelector(box.Element)));
    }

    private static PageProfile ProfileOf(string name) =>
        PublisherCatalog.BuiltIn.Profiles.Single(profile => profile.Id == name).Page ?? throw new InvalidOperationException($"The profile {name} has no page.");

    private static string Renamed(IDocument document, IElement container, string selector)
    {
        var names = selector.Split('.', '#');
        // A selector is a tag, then names behind "." or "#"; other tags than the container's own are not tried.
        container.RemoveAttribute("id");
        container.ClassName = string.Join(' ', selector.Contains('#', StringComparison.Ordinal) ? names[2..] : names[1..]);
        if (selector.Contains('#', StringComparison.Ordinal)) container.Id = names[1];
        return document.DocumentElement.OuterHtml;
    }

    private static void AssertReadAs(IReadOnlyList<string> expected, string html, string what)
    {
        var article = Read(html);
        IReadOnlyList<string> actual =
        [
            $"title: {article.Title}",
            $"published: {article.PublishedAt?.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture)}",
            $"url: {article.Url}",
            .. ArticleOutline.Of(article),
        ];

        var difference = LineDifference.Of(expected, actual);

        Assert.True(difference.Length == 0, $"Fixtures/{what}: expected (-) and parsed (+) differ\n{difference}");
    }

    private static ParsedArticle Read(string html) => Parser.ParseHtml(html, cancellationToken: TestContext.Current.CancellationToken);

    private static bool IsOfBody(string line) => BodyLines.Any(label => line.StartsWith(label, StringComparison.Ordinal));
}
