using System.Text;

using NewsArchive.Archive.Postgres;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

/// <summary>The server sorts what is not in its order, so that a wrong one would be found nowhere else.</summary>
public sealed class LexemeOrderTests
{
    [Fact]
    public void Lexemes_stand_in_the_order_of_their_bytes()
    {
        string[] lexemes =
        [
            "kebanjiran", "banjir", "b", "bandar", "ba", "kebanjirannya", "kebanjir", "~20230613", "=kebanjiran", "|kata", "t:banjir", "été",
            // In UTF-16 the mathematical A, a pair of surrogates, stands before the full-width A; in UTF-8 behind it.
            "\uFF21", "\U0001D400", "1234567\U0001D400", "1234567\uFF21", "1234567\U0001D400a", "12345678", "123456\U0001D400", "123456\uFF21", "東京都庁舎前広場東", "東京都庁舎前広場南",
        ];
        var ordered = LexemeOrder.Of(lexemes).Select(number => lexemes[number]);
        Assert.Equal(lexemes.OrderBy(static lexeme => Convert.ToHexString(Encoding.UTF8.GetBytes(lexeme)), StringComparer.Ordinal), ordered);
    }

    [Fact]
    public void Of_no_lexemes_none_are_ordered() => Assert.Empty(LexemeOrder.Of([]));
}
