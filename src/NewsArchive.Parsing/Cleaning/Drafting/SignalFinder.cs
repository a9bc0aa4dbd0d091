using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>
/// Finds the phrases that may announce noise inside a line, so that the recognisers look only at the few places where
/// something might be.
/// </summary>
/// <remarks>
/// The labels that end in a colon are found from the colon backwards, the others by <see cref="FragmentSearch{T}"/>.
/// </remarks>
internal sealed class SignalFinder
{
    // A text made of nothing but labels is an attack, not an article; behind this many the rest stays text.
    private const int MaxSignals = 4096;

    // The longest label before a colon, its own words and the space before the colon.
    private const int MaxLabelLength = 32;

    // Each spelling that real texts show; the first letter's case does not matter.
    private static readonly (string Phrase, SignalKind Kind)[] Phrases =
    [
        ("baca juga", SignalKind.Related), ("Baca Juga", SignalKind.Related), ("BACA JUGA", SignalKind.Related), ("simak juga", SignalKind.Related), ("Simak Juga", SignalKind.Related),
        ("lihat juga", SignalKind.Related), ("Lihat Juga", SignalKind.Related), ("LIHAT JUGA", SignalKind.Related), ("baca pula", SignalKind.Related), ("artikel lainnya", SignalKind.Related),
        ("whatsapp", SignalKind.Promo), ("WhatsApp", SignalKind.Promo), ("Google News", SignalKind.Promo), ("GOOGLE NEWS", SignalKind.Promo), ("telegram", SignalKind.Promo), ("hanya di ", SignalKind.Promo),
        ("lainnya di ", SignalKind.Promo), ("ponselmu", SignalKind.Promo), ("membaca artikel", SignalKind.Promo), ("ikuti kami", SignalKind.Promo), ("Lainnya di ", SignalKind.Promo), ("klik disini", SignalKind.Promo), ("KLIK DISINI", SignalKind.Promo), ("AppStore", SignalKind.Promo), ("PlayStore", SignalKind.Promo), ("App Store", SignalKind.Promo), ("Play Store", SignalKind.Promo),
        ("pic.twitter.com/", SignalKind.Post), ("post shared by", SignalKind.Post), ("Kompas TV ", SignalKind.Post),
    ];

    private static readonly string[] RelatedLabels =
        ["pilihan editor", "jangan lewatkan", "berita terkait", "artikel terkait", "artikel menarik lainnya", "berita lainnya", "baca selengkapnya", "terkait", "baca"];

    private readonly FragmentSearch<SignalKind> _phrases;

    /// <param name="inside">Phrases that are noise wherever they stand.</param>
    public SignalFinder(IEnumerable<string> inside) => _phrases = new FragmentSearch<SignalKind>(Phrases.Concat(inside.Select(p => (p, SignalKind.Phrase))));

    /// <summary>The signals of a text, in order; none overlaps another.</summary>
    public List<Signal> Find(string source)
    {
        var phrases = new List<(int Start, int Length, SignalKind Kind)>();
        _phrases.Find(source, phrases, MaxSignals);
        var found = new List<Signal>(phrases.Count + 2);
        foreach (var (start, length, kind) in phrases) found.Add(new Signal(start, length, kind));
        FindColons(source, found);
        if (found.Count > 1) Order(found);
        return found;
    }

    private static void FindColons(string source, List<Signal> found)
    {
        for (var at = 0; at < source.Length && found.Count < 2 * MaxSignals; at++)
        {
            var next = source.AsSpan(at).IndexOf(':');
            if (next < 0) return;
            at += next;
            var start = Math.Max(0, at - MaxLabelLength);
            var before = source.AsSpan(start, at - start);
            before = before[..Characters.LengthWithoutTrailingSpaces(before)];
            if (EndsWithLabel(before) is var label and > 0) found.Add(new Signal(start + before.Length - label, at + 1 - (start + before.Length - label), SignalKind.Related));
            else if (CreditLabel.EndsWith(before) is var credit and > 0) found.Add(new Signal(start + before.Length - credit, at + 1 - (start + before.Length - credit), SignalKind.Credit));
        }
    }

    private static int EndsWithLabel(ReadOnlySpan<char> before)
    {
        if (before.IsEmpty || (before[^1] | 0x20) is not ('r' or 'n' or 't' or 'a')) return 0;
        foreach (var label in RelatedLabels)
        {
            if (before.EndsWith(label, StringComparison.OrdinalIgnoreCase) && (before.Length == label.Length || !char.IsLetter(before[^(label.Length + 1)]) || char.IsUpper(before[^label.Length]))) return label.Length;
        }

        return 0;
    }

    private static void Order(List<Signal> found)
    {
        found.Sort(static (a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var kept = 1;
        for (var i = 1; i < found.Count; i++)
        {
            if (found[i].Start >= found[kept - 1].End) found[kept++] = found[i];
        }

        found.RemoveRange(kept, found.Count - kept);
    }
}
