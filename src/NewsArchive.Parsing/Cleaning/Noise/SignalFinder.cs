using System.Buffers;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>What a telling phrase inside a text may announce.</summary>
internal enum SignalKind
{
    Related,
    Promo,
    Phrase,
    Credit,
    Post,
}

/// <summary>A telling phrase at a place of the source.</summary>
internal readonly record struct Signal(int Start, int Length, SignalKind Kind)
{
    public int End => Start + Length;
}

/// <summary>
/// Finds all phrases that may announce noise inside a line in one pass over the source, so that the recognisers look
/// only at the few places where something might be.
/// </summary>
internal sealed class SignalFinder
{
    // A text made of nothing but labels is an attack, not an article; behind this many the rest stays text.
    private const int MaxSignals = 4096;

    private static readonly Dictionary<SignalKind, string[]> General = new()
    {
        [SignalKind.Related] =
        [
            "baca juga", "baca jugaa", "baca pula", "simak juga", "simak pula", "lihat juga", "pilihan editor", "jangan lewatkan", "berita terkait", "artikel terkait",
            "artikel lainnya", "artikel menarik lainnya", "baca berita lain", "berita lainnya:", "baca selengkapnya:", "terkait:", "baca:", "baca :",
        ],
        [SignalKind.Promo] =
        [
            "whatsapp channel", "channel whatsapp", "saluran whatsapp", "google news", "grup telegram", "channel telegram", "kanal telegram", "telegram channel", "newsletter", "ikuti kami di",
            "ponselmu", "hanya di ", "lainnya di ", "klik disini", "klik di sini", "artikel kapanlagi", "app store", "appstore", "play store", "playstore", "live streaming", "berita terkini", "youtube channel", "channel youtube",
        ],
        [SignalKind.Credit] = ["penulis:", "penulis :", "editor:", "editor :", "reporter:", "reporter :", "sumber:", "sumber :", "pewarta:", "pewarta :", "laporan wartawan"],
        [SignalKind.Post] = ["pic.twitter.com/", "a post shared by", "view this post on instagram", "lihat postingan ini di instagram", "t.co/", "kompas tv "],
    };

    private readonly SearchValues<string> _search;
    private readonly (string Phrase, SignalKind Kind)[] _phrases;

    /// <param name="inside">Phrases that are noise wherever they stand.</param>
    public SignalFinder(IEnumerable<string> inside)
    {
        _phrases = [.. General.SelectMany(g => g.Value.Select(p => (p, g.Key))).Concat(inside.Select(p => (p, SignalKind.Phrase))).OrderByDescending(x => x.Item1.Length)];
        _search = SearchValues.Create([.. _phrases.Select(p => p.Phrase)], StringComparison.OrdinalIgnoreCase);
    }

    public List<Signal> Find(string source)
    {
        var found = new List<Signal>();
        for (var at = 0; at < source.Length && found.Count < MaxSignals;)
        {
            var next = source.AsSpan(at).IndexOfAny(_search);
            if (next < 0) break;
            at += next;
            var signal = Name(source, at);
            found.Add(signal);
            at = signal.End;
        }

        return found;
    }

    private Signal Name(string source, int at)
    {
        foreach (var (phrase, kind) in _phrases)
        {
            if (source.AsSpan(at).StartsWith(phrase, StringComparison.OrdinalIgnoreCase)) return new Signal(at, phrase.Length, kind);
        }

        return new Signal(at, 1, SignalKind.Phrase);
    }
}
