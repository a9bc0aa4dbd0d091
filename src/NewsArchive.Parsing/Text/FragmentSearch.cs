using System.Buffers;

namespace NewsArchive.Parsing.Text;

/// <summary>Finds many phrases at once; of each, the first letter and what stands behind its first nine may differ in case.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
/// <remarks>
/// The vectorised search of the base library takes some 0.2 ns a character for up to fourteen strings that begin rarely, and
/// much more for many or frequent ones. So it looks for a few telling fragments, in passes of that size; each place found is
/// then compared with the phrases that hold the fragment.
/// </remarks>
internal sealed class FragmentSearch<T>
{
    private const int FragmentsPerPass = 14;
    private const int ExactLength = 8;
    private const int KeyLength = 3;

    private readonly SearchValues<string>[] _passes;
    private readonly Dictionary<ulong, Target[]> _targets;

    /// <param name="phrases">Phrases of two characters or more.</param>
    public FragmentSearch(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var values = phrases.DistinctBy(p => p.Phrase, StringComparer.Ordinal).ToDictionary(p => p.Phrase, p => p.Value, StringComparer.Ordinal);
        var cover = FragmentChoice.Cover(values.Keys, ExactLength + 1);
        _targets = cover.SelectMany(f => f.Value.Select(p => (f.Key, Target: new Target(p.Phrase, p.Offset, values[p.Phrase]))))
            .GroupBy(f => Key(f.Key))
            .ToDictionary(g => g.Key, g => g.Select(f => f.Target).OrderByDescending(t => t.Phrase.Length).ToArray());
        var passes = (cover.Count + FragmentsPerPass - 1) / FragmentsPerPass;
        _passes = [.. cover.Keys.Order(StringComparer.Ordinal).Select((f, i) => (f, i)).GroupBy(x => x.i % passes, x => x.f).Select(g => SearchValues.Create([.. g], StringComparison.Ordinal))];
    }

    /// <summary>Adds every phrase that occurs, in no order; of those that begin at one place, the longest of each fragment.</summary>
    /// <param name="found">Empty.</param>
    /// <param name="atMost">How many to find: the first ones of the text, whichever pass finds them.</param>
    public void Find(string source, List<(int Start, int Length, T Value)> found, int atMost)
    {
        foreach (var pass in _passes)
        {
            var limit = found.Count + atMost;
            for (var at = 0; at < source.Length && found.Count < limit; at++)
            {
                var next = source.AsSpan(at).IndexOfAny(pass);
                if (next < 0) break;
                at += next;
                Add(source, at, found);
            }
        }

        if (found.Count <= atMost) return;
        found.Sort(static (a, b) => (a.Start, b.Length).CompareTo((b.Start, a.Length)));
        found.RemoveRange(atMost, found.Count - atMost);
    }

    private void Add(string source, int at, List<(int Start, int Length, T Value)> found)
    {
        // Fragments of two characters, those of the shortest phrases, are keyed by no third one.
        for (var length = KeyLength; length > 0; length--)
        {
            if (at + length > source.Length || !_targets.TryGetValue(Key(source.AsSpan(at, length)), out var targets)) continue;
            foreach (var target in targets)
            {
                var start = at - target.Offset;
                if (start < 0 || !target.StandsAt(source.AsSpan(start))) continue;
                found.Add((start, target.Phrase.Length, target.Value));
                return;
            }
        }
    }

    private static ulong Key(ReadOnlySpan<char> fragment)
    {
        var key = 0UL;
        foreach (var c in fragment[..Math.Min(fragment.Length, KeyLength)]) key = key << 16 | c;
        return key;
    }

    private readonly record struct Target(string Phrase, int Offset, T Value)
    {
        public bool StandsAt(ReadOnlySpan<char> text)
        {
            if (text.Length < Phrase.Length) return false;
            var exact = Phrase.AsSpan(1, Math.Min(Phrase.Length - 1, ExactLength));
            return text.Slice(1, exact.Length).SequenceEqual(exact) && text.StartsWith(Phrase, StringComparison.OrdinalIgnoreCase);
        }
    }
}
