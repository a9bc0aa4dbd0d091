using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Postgres;

/// <summary>An article's lexemes as a tsvector: our analysis, none of the server's.</summary>
internal sealed class TextSearchVector
{
    // What the type itself can hold; further positions would be refused or lost.
    private const int LastPosition = 16_383;
    private const int MostPositions = 255;

    /// <summary>Above a position's fourteen bits stand the two of its label.</summary>
    private const int LabelShift = 14;

    private readonly Dictionary<string, List<ushort>?> _positions = new(StringComparer.Ordinal);
    private readonly Dictionary<char, int> _next = [];

    public static TextSearchVector Of(IndexedArticle article)
    {
        var vector = new TextSearchVector();
        foreach (var passage in article.Passages) vector.Add(passage);
        foreach (var mark in article.Marks) vector._positions.TryAdd(mark, null);
        return vector;
    }

    /// <summary>As one writes it in a command.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_positions.Count * 16);
        foreach (var (lexeme, positions) in _positions)
        {
            TextSearchQuery.Quote(text, lexeme);
            var separator = ':';
            foreach (var position in positions ?? [])
            {
                text.Append(separator).Append(CultureInfo.InvariantCulture, $"{position & LastPosition}{Label(position >> LabelShift)}");
                separator = ',';
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>As the server sends and receives it (tsvectorrecv): sorted, which saves it the sorting.</summary>
    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>(_positions.Count * 16);
        BinaryPrimitives.WriteInt32BigEndian(output.GetSpan(sizeof(int)), _positions.Count);
        output.Advance(sizeof(int));
        foreach (var (lexeme, positions) in _positions.OrderBy(static pair => pair.Key, StringComparer.Ordinal)) Write(output, lexeme, positions ?? []);
        return output.WrittenSpan.ToArray();
    }

    private static void Write(ArrayBufferWriter<byte> output, string lexeme, List<ushort> positions)
    {
        Encoding.UTF8.GetBytes(lexeme, output);
        output.Write("\0"u8);
        var numbers = output.GetSpan((positions.Count + 1) * sizeof(ushort));
        BinaryPrimitives.WriteUInt16BigEndian(numbers, (ushort)positions.Count);
        for (var i = 0; i < positions.Count; i++) BinaryPrimitives.WriteUInt16BigEndian(numbers[((i + 1) * sizeof(ushort))..], positions[i]);
        output.Advance((positions.Count + 1) * sizeof(ushort));
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
            else Add(lexeme, position, passage.Zone);
        }

        // A step without a word: the end of this passage and the start of the next do not follow each other.
        _next[sequence] = position + 1;
    }

    private void Add(string lexeme, int position, PassageZone zone)
    {
        if (!_positions.TryGetValue(lexeme, out var positions) || positions is null) _positions[lexeme] = positions = [];
        if (positions.Count < MostPositions) positions.Add((ushort)(position | (Weight(zone) << LabelShift)));
    }

    private static int Weight(PassageZone zone) => zone switch
    {
        PassageZone.Title => 3,
        PassageZone.Lead => 2,
        PassageZone.Subheading => 1,
        _ => 0,
    };

    private static string Label(int weight) => weight switch
    {
        3 => "A",
        2 => "B",
        1 => "C",
        _ => "",
    };
}
