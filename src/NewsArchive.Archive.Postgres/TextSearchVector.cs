using System.Globalization;
using System.Text;

using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Postgres;

/// <summary>Writes an article's lexemes as the text of a tsvector: our analysis, none of the server's.</summary>
internal sealed class TextSearchVector
{
    // What the type itself can hold; further positions would be refused or lost.
    private const int LastPosition = 16_383;
    private const int MostPositions = 255;

    private readonly Dictionary<string, StringBuilder?> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _next = [];

    public static string Of(IndexedArticle article)
    {
        var vector = new TextSearchVector();
        foreach (var passage in article.Passages) vector.Add(passage);
        foreach (var mark in article.Marks) vector._positions.TryAdd(mark, null);
        return vector.Write();
    }

    private void Add(Passage passage)
    {
        // Each field counts its own words; the text's letter is none that a field has.
        var sequence = passage.Zone == PassageZone.Field ? passage.Lexemes[0][0] : ' ';
        var position = _next.GetValueOrDefault(sequence);
        foreach (var lexeme in passage.Lexemes)
        {
            position++;
            if (position > LastPosition) _positions.TryAdd(lexeme, null);
            else Add(lexeme, position, Label(passage.Zone));
        }

        // A step without a word: the end of this passage and the start of the next do not follow each other.
        _next[sequence] = position + 1;
    }

    private void Add(string lexeme, int position, string label)
    {
        var count = _counts.GetValueOrDefault(lexeme);
        if (count >= MostPositions) return;
        _counts[lexeme] = count + 1;
        if (!_positions.TryGetValue(lexeme, out var positions) || positions is null) _positions[lexeme] = positions = new StringBuilder(8);
        if (count > 0) positions.Append(',');
        positions.Append(CultureInfo.InvariantCulture, $"{position}{label}");
    }

    private static string Label(PassageZone zone) => zone switch
    {
        PassageZone.Title => "A",
        PassageZone.Lead => "B",
        PassageZone.Subheading => "C",
        _ => "",
    };

    private string Write()
    {
        var text = new StringBuilder(_positions.Count * 16);
        foreach (var (lexeme, positions) in _positions)
        {
            TextSearchQuery.Quote(text, lexeme);
            if (positions is not null) text.Append(':').Append(positions);
            text.Append(' ');
        }

        return text.ToString();
    }
}
