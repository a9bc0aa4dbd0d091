using System.Text;

namespace NewsArchive.Benchmarks.Fuzzing.RawText;

/// <summary>Texts without any article behind them.</summary>
internal static class RandomText
{
    private const int MaxLength = 300;
    private const int MaxPhrases = 40;

    /// <summary>Any UTF-16 units, most of them from the blocks that news use or abuse.</summary>
    public static void Append(StringBuilder text, Random random)
    {
        for (var n = random.Next(MaxLength); n > 0; n--) text.Append(Character(random));
    }

    /// <summary>Nothing but what the rules look for: every rule meets every other one.</summary>
    public static void AppendPhrases(StringBuilder text, Random random)
    {
        for (var n = random.Next(MaxPhrases); n > 0; n--) text.Append(Insertions.Any(random)).Append(random.Next(4) switch { 0 => "\n", 1 => "", _ => " " });
    }

    public static char Character(Random random) => (char)(random.Next(8) switch
    {
        0 or 1 or 2 => random.Next(0x20, 0x7F),
        3 => random.Next(0x20),
        4 => random.Next(0x7F, 0x250),
        5 => random.Next(0x300, 0x370),
        6 => random.Next(0x2000, 0x2070),
        _ => random.Next(0x10000),
    });
}
