using System.Text;

using NewsArchive.Archive.Importing.Pages;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class PageDecoderTests
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("<meta charset=utf-8>", "utf-8")]
    [InlineData("<meta charset='latin1'>", "windows-1252")]
    [InlineData("<META http-equiv=Content-Type content=\"text/html; charset = iso-8859-1\">", "windows-1252")]
    [InlineData("<?xml version='1.0' encoding='windows-1252'?>", "windows-1252")]
    [InlineData("<!-- <meta charset=shift_jis> --><meta charset=windows-1252>", "windows-1252")]
    [InlineData("<meta charset=windows-1250>", "windows-1250")]
    public void A_declaration_in_the_page_is_followed(string head, string charset)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.UTF8;

        Assert.Equal((head + "<p>“Ramai”</p>", charset), PageDecoder.Decode(bytes.GetBytes(head + "<p>“Ramai”</p>"), null));
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("ISO-8859-1")]
    [InlineData("\"latin1\"")]
    public void The_character_set_of_HTTP_is_followed(string charset) =>
        Assert.Equal("<meta charset=utf-8>café “x”", PageDecoder.Decode(Windows1252.GetBytes("<meta charset=utf-8>café “x”"), charset).Text);

    [Fact]
    public void UTF_8_that_is_declared_as_something_else_is_read_as_UTF_8() =>
        Assert.Equal("<meta charset=iso-8859-1>“Ramai” di café", PageDecoder.Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>“Ramai” di café"), "latin1").Text);

    [Fact]
    public void Bytes_of_windows_1252_in_a_UTF_8_page_are_read_as_such()
    {
        byte[] bytes = [.. "<meta charset=utf-8>Kata "u8, 0x93, .. "ramai"u8, 0x94, .. " di café dan 1"u8, 0xB0, .. " C"u8, 0xC3];

        Assert.Equal("<meta charset=utf-8>Kata “ramai” di café dan 1° CÃ", PageDecoder.Decode(bytes, null).Text);
    }

    [Fact]
    public void Byte_order_marks_win_and_are_no_part_of_the_text()
    {
        Assert.Equal("é", PageDecoder.Decode([0xEF, 0xBB, 0xBF, .. "é"u8], "latin1").Text);
        Assert.Equal("é", PageDecoder.Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("é")], null).Text);
        Assert.Equal("é", PageDecoder.Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("é")], "utf-8").Text);
    }

    [Fact]
    public void Character_sets_of_several_bytes_are_believed() =>
        Assert.Equal("日本語の記事", PageDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding("shift_jis")!.GetBytes("日本語の記事"), "Shift-JIS").Text);

    [Theory]
    [InlineData(null)]
    [InlineData("tidak-ada")]
    [InlineData("utf-7")]
    public void Undeclared_Latin_letters_are_windows_1252(string? charset) =>
        Assert.Equal("Kata “ramai” – café", PageDecoder.Decode(Windows1252.GetBytes("Kata “ramai” – café"), charset).Text);

    [Fact]
    public void Undeclared_letters_of_another_alphabet_are_detected()
    {
        const string Text = "Президент заявил на пресс-конференции, что новые правила вступят в силу с первого января следующего года.";

        Assert.Equal(Text, PageDecoder.Decode(CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Text), null).Text);
    }

    [Fact]
    public void No_bytes_are_refused()
    {
        var random = new Random(20240304);
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = new byte[random.Next(0, 200)];
            random.NextBytes(bytes);
            var charset = i % 4 == 0 ? "utf-8" : i % 4 == 1 ? "euc-jp" : null;

            Assert.NotNull(PageDecoder.Decode(bytes, charset).Text);
        }
    }
}
