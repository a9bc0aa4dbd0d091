using NewsArchive.Archive.Identity;

using Xunit;

namespace NewsArchive.Archive.Tests.Identity;

public sealed class ArticleIdentityTests
{
    private static readonly byte[] Sha = new byte[32];

    [Theory]
    [InlineData("Satu, dua; TIGA!", "satu dua tiga")]
    [InlineData("Satudua tiga", "“Satu”\u00A0dua\n\ntiga…")]
    [InlineData("ÉTÉ 2026", "été2026")]
    public void Copies_of_a_text_have_one_identity(string one, string other) => Assert.Equal(Of(one), Of(other));

    [Theory]
    [InlineData("satu dua", "satu dua tiga")]
    [InlineData("12 orang", "13 orang")]
    [InlineData("été", "ete")]
    public void Other_texts_have_another(string one, string other) => Assert.NotEqual(Of(one), Of(other));

    [Fact]
    public void The_identity_string_is_versioned_and_written_down()
    {
        Assert.Equal("newsarchive:1:text:koran-uji\nsatudua3", Of("Satu dua 3."));
        Assert.Equal("newsarchive:1:url:https://koran.example/a", ArticleIdentity.Describe(Submissions.Create("http://koran.example/a/").Article, Sha));
        Assert.Equal("newsarchive:1:text:\nsatu", ArticleIdentity.Describe(Submissions.Create(body: "satu", publisher: null).Article, Sha));
    }

    [Fact]
    public void Without_letters_the_original_tells() =>
        Assert.Equal("newsarchive:1:original:" + new string('0', 64), Of("— … —"));

    [Fact]
    public void An_address_that_names_no_article_is_passed_over() =>
        Assert.StartsWith("newsarchive:1:text:", ArticleIdentity.Describe(Submissions.Create("https://koran.example/").Article, Sha), StringComparison.Ordinal);

    [Fact]
    public void Ids_are_version_8_UUIDs()
    {
        var id = ArticleIdentity.ToId("newsarchive:1:url:https://koran.example/berita/1");

        Assert.Equal("0d43ef13-a120-838c-ad9f-d4a179ff4d92", id.ToString());
        Assert.Equal((8, 2), (id.Version, id.Variant >> 2));
    }

    private static string Of(string body) => ArticleIdentity.Describe(Submissions.Create(body: body).Article, Sha);
}
