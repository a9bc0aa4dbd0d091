using System.Text;

using NewsArchive.Benchmarks.Fuzzing.RawText;

namespace NewsArchive.Benchmarks.Fuzzing.Html;

/// <summary>Damages pages the way templates, proxies, editors and attackers do.</summary>
internal static class HtmlDamage
{
    private const int MaxReach = 4_000;
    private const int MaxCopies = 200;

    public static void Inflict(StringBuilder page, Random random)
    {
        var at = random.Next(page.Length + 1);
        var length = Math.Min(random.Next(1, MaxReach), page.Length - at);
        switch (random.Next(14))
        {
            case 0 or 1 or 2: page.Insert(at, Markup.Any(random)); break;
            case 3: page.Insert(at, Markup.Any(random), random.Next(MaxCopies)); break;
            case 4: page.Insert(at, Insertions.Any(random)); break;
            case 5: page.Insert(at, RandomText.Character(random)); break;
            case 6: page.Remove(at, length); break;
            case 7: page.Length = at; break;
            case 8: page.Insert(random.Next(page.Length + 1), page.ToString(at, length)); break;
            case 9: page.Replace("</", "<", at, length); break;
            case 10: page.Replace("\"", "", at, length); break;
            case 11: page.Replace(">", "", at, length); break;
            case 12: page.Replace("<", "&lt;", at, length); break;
            default: page.Replace(" ", "\0", at, Math.Min(length, 40)); break;
        }
    }
}
