using NewsArchive.Parsing.Publishers;

using Xunit;

namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>One folder an outlet below Fixtures; a failure names its folder and shows what is missing (-) and what came (+).</summary>
public sealed class PublisherFixtureTests
{
    private static readonly ArticleParser Parser = new();

    public static TheoryData<string> Fixtures => [.. PublisherFixture.Names];

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Article_in_the_manner_of_an_outlet_is_read_as_expected(string name)
    {
        var fixture = PublisherFixture.Read(name);

        var difference = LineDifference.Of(fixture.Expected, ArticleOutline.Of(Parser.ParseText(fixture.Source)));

        Assert.True(difference.Length == 0, $"Fixtures/{name}: expected (-) and parsed (+) differ\n{difference}");
    }

    [Fact]
    public void Every_profile_has_a_fixture_and_every_fixture_a_profile() =>
        Assert.Equal(PublisherCatalog.BuiltIn.Profiles.Select(p => p.Id).Order(StringComparer.Ordinal), PublisherFixture.Names);
}
