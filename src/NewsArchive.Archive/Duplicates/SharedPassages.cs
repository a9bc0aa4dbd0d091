using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Duplicates;

/// <summary>The passages that two texts have in common, word for word: why they were taken for one.</summary>
internal static class SharedPassages
{
    /// <summary>Words from which on a passage is no figure of speech.</summary>
    private const int FewestWords = 8;

    /// <summary>Places of one shingle that are looked at: a text that says the same a thousand times would take the square of them.</summary>
    private const int MostPlaces = 8;

    private const int LongestShown = 400;

    /// <summary>Passages of the first text that stand in the second, in its order, none overlapping.</summary>
    public static PassageComparison Find(string text, string other)
    {
        var one = Words.Of(text);
        var two = Words.Of(other);
        var places = Places(two.Hashes);
        var passages = new List<SharedPassage>();
        var shared = 0;
        for (var i = 0; i + Shingles.Words <= one.Hashes.Count;)
        {
            var length = Longest(one.Hashes, i, two.Hashes, places);
            if (length < FewestWords)
            {
                i++;
                continue;
            }

            shared += length;
            passages.Add(new SharedPassage(Excerpt(text, one.Starts[i], one.Ends[i + length - 1]), length));
            i += length;
        }

        return new PassageComparison(passages, shared, one.Hashes.Count, two.Hashes.Count, one.Hashes.SequenceEqual(two.Hashes));
    }

    private static Dictionary<ulong, List<int>> Places(List<ulong> words)
    {
        var places = new Dictionary<ulong, List<int>>(words.Count);
        for (var i = 0; i + Shingles.Words <= words.Count; i++)
        {
            var shingle = Shingles.At(words, i);
            if (!places.TryGetValue(shingle, out var list)) places[shingle] = list = [];
            if (list.Count < MostPlaces) list.Add(i);
        }

        return places;
    }

    private static int Longest(List<ulong> one, int at, List<ulong> two, Dictionary<ulong, List<int>> places)
    {
        if (!places.TryGetValue(Shingles.At(one, at), out var starts)) return 0;
        var longest = 0;
        foreach (var start in starts)
        {
            var length = Shingles.Words;
            while (at + length < one.Count && start + length < two.Count && one[at + length] == two[start + length]) length++;
            longest = Math.Max(longest, length);
        }

        return longest;
    }

    private static string Excerpt(string text, int start, int end)
    {
        if (end - start <= LongestShown) return text[start..end];
        var cut = text.LastIndexOf(' ', start + LongestShown, LongestShown);
        return text[start..(cut > start ? cut : start + LongestShown)] + " …";
    }

    private sealed record Words(List<ulong> Hashes, List<int> Starts, List<int> Ends)
    {
        public static Words Of(string text)
        {
            var hashes = Shingles.WordHashes(text);
            var words = new Words(hashes, new List<int>(hashes.Count), new List<int>(hashes.Count));
            foreach (var token in TextAnalyzer.Analyze(text))
            {
                if (token.Extra) continue;
                words.Starts.Add(token.Start);
                words.Ends.Add(token.End);
            }

            return words;
        }
    }
}

/// <param name="Text">As it stands in the first article, cut after some 400 characters.</param>
/// <param name="Words">Its length in words.</param>
public sealed record SharedPassage(string Text, int Words);

/// <param name="Passages">The first text's passages that stand in the other.</param>
/// <param name="Shared">Words in them.</param>
/// <param name="Words">Words of the first text.</param>
/// <param name="OtherWords">Words of the other one.</param>
/// <param name="Same">Whether all words are the same in the same order.</param>
internal sealed record PassageComparison(IReadOnlyList<SharedPassage> Passages, int Shared, int Words, int OtherWords, bool Same)
{
    /// <summary>The share of the shorter text that stands in the other one, 0 to 1.</summary>
    public double Share => Math.Min(Words, OtherWords) == 0 ? 0 : Math.Min(1, (double)Shared / Math.Min(Words, OtherWords));
}
