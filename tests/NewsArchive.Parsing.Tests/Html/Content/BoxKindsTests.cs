using NewsArchive.Parsing.Html.Content;

using Xunit;

namespace NewsArchive.Parsing.Tests.Html.Content;

public sealed class BoxKindsTests
{
    [Theory]
    [InlineData("box-related", BoxKind.Related)]
    [InlineData("boxKomentar", BoxKind.Comments)]
    [InlineData("artikel__baca-juga bacajuga", BoxKind.Related)]
    [InlineData("article-body share", BoxKind.Share)]
    [InlineData("article-body", BoxKind.Content)]
    [InlineData("teks-2ad314195f", BoxKind.None)]
    [InlineData("roadmap gradient", BoxKind.None)]
    [InlineData("secondary", BoxKind.Furniture)]
    [InlineData("warna-secondary", BoxKind.None)]
    [InlineData("secondary-warna", BoxKind.None)]
    [InlineData("contact-form", BoxKind.Promo)]
    [InlineData("contact-form-7 wide", BoxKind.Promo)]
    [InlineData("form-with-speakers", BoxKind.None)]
    [InlineData("information platform", BoxKind.None)]
    [InlineData("", BoxKind.None)]
    [InlineData(null, BoxKind.None)]
    public void Names_are_read_as_words(string? names, object kind) => Assert.Equal(kind, BoxKinds.Of(names));

    [Fact]
    public void A_name_longer_than_any_word_is_none() => Assert.Equal(BoxKind.None, BoxKinds.Of(new string('a', 10_000)));
}
