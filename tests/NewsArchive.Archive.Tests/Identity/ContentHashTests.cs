using NewsArchive.Archive.Identity;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Identity;

public sealed class ContentHashTests
{
    private static readonly ParsedArticle Article = Submissions.Create().Article with
    {
        Title = "Judul",
        Blocks = [Block("satu"), Block("dua")],
    };

    public static TheoryData<string, ParsedArticle> Changed => new()
    {
        { "title", Article with { Title = "Judul lain" } },
        { "no title", Article with { Title = null } },
        { "dateline", Article with { Dateline = null } },
        { "words", Article with { Blocks = [Block("satu"), Block("tiga")] } },
        { "kind", Article with { Blocks = [Block("satu"), Block("dua", BlockKind.Subheading)] } },
        { "border between blocks", Article with { Blocks = [Block("satud"), Block("ua")] } },
        { "joined", Article with { Blocks = [Block("satudua")] } },
        { "order", Article with { Blocks = [Block("dua"), Block("satu")] } },
    };

    [Theory]
    [MemberData(nameof(Changed), DisableDiscoveryEnumeration = true)]
    public void Changes_of_words_change_it(string what, ParsedArticle changed) =>
        Assert.False(ContentHash.Of(Article).AsSpan().SequenceEqual(ContentHash.Of(changed)), what);

    [Fact]
    public void Other_changes_do_not() => Assert.Equal(
        ContentHash.Of(Article),
        ContentHash.Of(Article with { ParserVersion = "9", Removed = [], Tags = ["x"], Url = "https://koran.example/x", Blocks = [Block("satu"), Block("dua") with { Start = 5, End = 8 }] }));

    [Fact]
    public void No_title_is_not_an_empty_one() =>
        Assert.NotEqual(ContentHash.Of(Article with { Title = null }), ContentHash.Of(Article with { Title = "" }));

    private static ArticleBlock Block(string text, BlockKind kind = BlockKind.Paragraph) => new(kind, text, 0, text.Length);
}
