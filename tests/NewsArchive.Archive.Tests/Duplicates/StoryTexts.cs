namespace NewsArchive.Archive.Tests.Duplicates;

/// <summary>Texts of our own, long enough to be compared: for each subject another, of which no two share a passage.</summary>
internal static class StoryTexts
{
    private const int WordsOfASentence = 12;
    private const int Sentences = 8;

    private static readonly string[] Words =
    [
        "warna", "kapal", "murid", "taman", "kertas", "lampu", "sepeda", "kolam", "patung", "jembatan", "lukisan", "penari", "dokter", "kebun", "angin", "pasir", "surat", "menara", "kereta", "pelabuhan",
        "lomba", "hutan", "burung", "garam", "perahu", "pasar", "gula", "cerita", "rumah", "senja", "sawah", "gedung", "musik", "batik", "terminal", "atlet", "hujan", "beras", "kaca", "guru",
    ];

    public static string About(string subject) => string.Join(' ', SentencesAbout(subject));

    public static IReadOnlyList<string> SentencesAbout(string subject)
    {
        var seed = subject.Aggregate(17u, static (hash, letter) => (hash * 31) + letter);
        var sentences = new List<string>();
        for (var sentence = 0; sentence < Sentences; sentence++)
        {
            var words = new List<string> { subject };
            while (words.Count < WordsOfASentence)
            {
                seed = (seed * 1664525) + 1013904223;
                words.Add(Words[(seed >> 16) % Words.Length]);
            }

            sentences.Add(string.Join(' ', words) + ".");
        }

        return sentences;
    }
}
