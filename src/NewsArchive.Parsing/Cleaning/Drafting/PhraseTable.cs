using System.Collections.Frozen;

using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>Finds phrases by the first word of a line, and those that may stand inside one where they begin.</summary>
internal sealed class PhraseTable
{
    private readonly FrozenDictionary<string, NoisePhrase[]>.AlternateLookup<ReadOnlySpan<char>> _byFirstWord;
    private readonly WordFilter _firstWords;
    private readonly NoisePhrase[] _inside;

    public PhraseTable(IEnumerable<NoisePhrase> phrases)
    {
        var all = phrases.ToArray();
        _firstWords = new WordFilter(all.Where(p => p.Match != PhraseMatch.Inside).Select(p => Words.First(p.Text).ToString()));
        _byFirstWord = all.Where(p => p.Match != PhraseMatch.Inside)
            .GroupBy(p => Words.First(p.Text).ToString(), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(p => p.Text.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _inside = [.. all.Where(p => p.Match == PhraseMatch.Inside).OrderByDescending(p => p.Text.Length)];
    }

    /// <summary>The phrase a line is, or begins with.</summary>
    public NoisePhrase? MatchLine(ReadOnlySpan<char> line)
    {
        var start = 0;
        while (start < line.Length && !Characters.IsContent(line[start])) start++;
        if (!_firstWords.MayBegin(line[start..])) return null;
        var first = Words.First(line[start..]);
        if (!_firstWords.MayHold(first) || !_byFirstWord.TryGetValue(first, out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            var length = Loose.MatchAtStart(line[start..], phrase.Text.AsSpan(MarksBefore(phrase.Text)));
            if (length == 0) continue;
            var rest = line[(start + length)..];
            if (phrase.Match == PhraseMatch.Line ? !Characters.HasContent(rest) : rest.IsEmpty || !char.IsLower(rest[0])) return phrase;
        }

        return null;
    }

    /// <summary>The longest phrase of those that may stand inside a line with which a text begins.</summary>
    public NoisePhrase? MatchInside(ReadOnlySpan<char> text)
    {
        foreach (var phrase in _inside)
        {
            if (text.StartsWith(phrase.Text, StringComparison.OrdinalIgnoreCase)) return phrase;
        }

        return null;
    }

    private static int MarksBefore(string phrase)
    {
        var n = 0;
        while (n < phrase.Length && !Characters.IsContent(phrase[n])) n++;
        return n;
    }
}
