using System.Text;

namespace NewsArchive.Benchmarks.Fuzzing.RawText;

/// <summary>Damages texts the way scrapers, editors and attackers do.</summary>
internal static class TextDamage
{
    private const int MaxReach = 200;

    public static void Inflict(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, MaxReach), text.Length - at);
        switch (random.Next(12))
        {
            case 0 or 1 or 2: text.Insert(at, Insertions.Any(random)); break;
            case 3: text.Insert(at, RandomText.Character(random)); break;
            case 4: text.Remove(at, Math.Min(length, 20)); break;
            case 5: text.Remove(at, length); break;
            case 6: text.Insert(random.Next(text.Length + 1), text.ToString(at, length)); break;
            case 7: text.Replace("\n", "", at, length); break;
            case 8: text.Replace(" ", "", at, length); break;
            case 9: text.Replace(" ", "\n", at, length); break;
            case 10: text.Replace("\n", Insertions.LineEnd(random), at, length); break;
            default: ChangeCase(text, at, length, random.Next(2) == 0); break;
        }
    }

    private static void ChangeCase(StringBuilder text, int at, int length, bool upper)
    {
        for (var i = at; i < at + length; i++) text[i] = upper ? char.ToUpperInvariant(text[i]) : char.ToLowerInvariant(text[i]);
    }
}
