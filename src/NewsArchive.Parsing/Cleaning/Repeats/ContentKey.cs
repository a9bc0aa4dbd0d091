using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Repeats;

/// <summary>Compares passages by their letters and digits alone, so that lost spaces and marks do not matter.</summary>
internal static class ContentKey
{
    /// <summary>How many letters and digits a key is made of: enough that two passages of one article do not share them by chance.</summary>
    public const int Length = 16;

    private const int MaxGap = 64;

    /// <summary>The key of the passage that begins at an offset (FNV-1a over its first letters and digits).</summary>
    /// <returns>False where the passage is shorter than a key.</returns>
    public static bool TryMake(string source, int start, int end, out ulong key)
    {
        key = 14695981039346656037;
        var taken = 0;
        var limit = Math.Min(end, start + Length + MaxGap);
        for (var i = start; i < limit && taken < Length; i++)
        {
            var c = Characters.ContentOf(source[i]);
            if (c == '\0') continue;
            key = (key ^ c) * 1099511628211;
            taken++;
        }

        return taken == Length;
    }

    /// <summary>How many characters from an offset on repeat a whole other passage, or 0.</summary>
    /// <param name="compared">How many characters were looked at.</param>
    public static int MatchAt(string source, int at, int limit, int start, int end, out int compared)
    {
        var i = at;
        compared = 0;
        for (var j = start; j < end; j++)
        {
            // What is equal character by character is so letter by letter.
            var equal = source.AsSpan(i, limit - i).CommonPrefixLength(source.AsSpan(j, end - j));
            (i, j) = (i + equal, j + equal);
            compared = i - at;
            if (j == end) break;
            if (!Characters.IsContent(source[j])) continue;
            while (i < limit && !Characters.IsContent(source[i])) i++;
            compared = i - at + 1;
            if (i >= limit || source[i] != source[j]) return 0;
            i++;
        }

        return i - at;
    }
}
