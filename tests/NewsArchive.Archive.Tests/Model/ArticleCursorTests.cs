using NewsArchive.Archive.Model;

using Xunit;

namespace NewsArchive.Archive.Tests.Model;

public sealed class ArticleCursorTests
{
    private static readonly ArticleCursor Cursor = new(new DateTimeOffset(2026, 3, 14, 8, 30, 1, TimeSpan.FromHours(7)).AddTicks(12_340), Guid.NewGuid());

    [Fact]
    public void Its_text_leads_back_to_the_same_place()
    {
        Assert.True(ArticleCursor.TryParse(Cursor.ToString(), out var parsed));
        Assert.Equal((Cursor.SortedAt, Cursor.Id), (parsed.SortedAt, parsed.Id));
        Assert.Equal(Cursor.ToString(), Uri.EscapeDataString(Cursor.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("bukan-penanda")]
    [InlineData("!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("                                  ")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("Af__________AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AX__________AAAAAAAAAAAAAAAAAAAAAA")]
    public void Any_other_text_is_refused(string? text) => Assert.False(ArticleCursor.TryParse(text, out _));

    [Fact]
    public void Shortened_lengthened_and_padded_texts_are_refused()
    {
        var text = Cursor.ToString();
        for (var length = 0; length < text.Length; length++) Assert.False(ArticleCursor.TryParse(text[..length], out _));
        Assert.False(ArticleCursor.TryParse(text + "A", out _));
        Assert.False(ArticleCursor.TryParse(text + "==", out _));
        Assert.False(ArticleCursor.TryParse(text + new string('A', 1_000_000), out _));
    }
}
