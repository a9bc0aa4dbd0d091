using System.Text;

using NewsArchive.Parsing.Text;

using Xunit;

namespace NewsArchive.Parsing.Tests.Text;

public sealed class BlockTextTests
{
    private static readonly string[] Pieces =
        ["kata", "lain", " ", " ", "  ", "\u00A0", " \u00A0", "\u200B", "\t", "“kutipan”", "…", "é", new string('a', 300), string.Concat(Enumerable.Repeat("kata ", 80))];

    [Fact]
    public void Collapses_space_as_a_reading_character_by_character_does()
    {
        var random = new Random(5);
        for (var round = 0; round < 2000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Pieces[random.Next(Pieces.Length)])).Trim();

            Assert.Equal(Collapsed(text), BlockText.Make(text, 0, text.Length));
        }
    }

    /// <summary>Any gap is one space; invisible marks alone are none.</summary>
    private static string Collapsed(string text)
    {
        var collapsed = new StringBuilder();
        var gap = false;
        foreach (var c in text)
        {
            if (c == '\u200B') continue;
            if (char.IsWhiteSpace(c))
            {
                gap = collapsed.Length > 0;
                continue;
            }

            if (gap) collapsed.Append(' ');
            collapsed.Append(c);
            gap = false;
        }

        return collapsed.ToString();
    }
}
