using System.Text;

namespace NewsArchive.Parsing.Tests.Properties;

/// <summary>Damages texts the way scrapers, editors and attackers do. The same seed gives the same damage.</summary>
internal static class Mutations
{
    private static readonly string[] Insertions =
    [
        "\n", "\n\n\n", " ", "\r\n", "\u2028", "\u00A0", "\u200B", "\0", "\uD83D", "\u0301", "(", ")", "\"", "“", "- ", " – ", "Baca Juga", "Baca juga: ", "Advertisement", "ADVERTISEMENT",
        "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video 20detik]", "(abc/def)", "Penulis: ", "Editor : A", "Halaman Selanjutnya", "JAKARTA, KOMPAS.com - ", "Jakarta\n-\n", "1. ", "Tags:\n",
        "Artikel ini telah tayang di X dengan judul ", "Ikuti kami di Google News", "17 jam lalu", "https://a.id/b?c=d", "\u202E", "Foto: ", "!!!", "....", "Simak juga Video",
    ];

    public static IEnumerable<string> Of(string text, int rounds, int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < rounds; i++)
        {
            var mutated = new StringBuilder(text);
            for (var n = random.Next(1, 6); n > 0; n--) Mutate(mutated, random);
            yield return mutated.ToString();
        }
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var length = Math.Min(random.Next(1, 200), text.Length - at);
        switch (random.Next(6))
        {
            case 0: text.Insert(at, Insertions[random.Next(Insertions.Length)]); break;
            case 1: text.Remove(at, Math.Min(length, 20)); break;
            case 2: text.Insert(random.Next(text.Length + 1), text.ToString(at, length)); break;
            case 3: text.Replace("\n", "", at, length); break;
            case 4: text.Replace(" ", "", at, length); break;
            default: text.Replace(" ", "\n", at, length); break;
        }
    }
}
