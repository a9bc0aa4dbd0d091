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

    private readonly string[] _lexemes;

    /// <summary>Positions of all lexemes, one after the other; of the one with number n, those from start n to start n + 1.</summary>
    private readonly ushort[] _positions;
    private readonly int[] _starts;

    public TextSearchVector(IndexedArticle article)
    {
        _lexemes = article.Lexemes;
        _starts = new int[_lexemes.Length + 1];
        var counts = new byte[_lexemes.Length];
        var places = Places(article, counts);
        for (var i = 0; i < counts.Length; i++) _starts[i + 1] = _starts[i] + counts[i];
        _positions = new ushort[places.Count];
        // From the last one on: what is left of a count is where the position belongs.
        for (var i = places.Count - 1; i >= 0; i--) _positions[_starts[places[i].Lexeme] + --counts[places[i].Lexeme]] = places[i].Position;
        ByteCount = sizeof(int) + (_positions.Length * sizeof(ushort));
        foreach (var lexeme in _lexemes) ByteCount += Encoding.UTF8.GetByteCount(lexeme) + 1 + sizeof(ushort);
    }

    /// <summary>How many bytes <see cref="WriteTo"/> writes.</summary>
    public int ByteCount { get; }

    /// <summary>As one writes it in a command.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(_lexemes.Length * 16);
        for (var i = 0; i < _lexemes.Length; i++)
        {
            TextSearchQuery.Quote(text, _lexemes[i]);
            var separator = ':';
            foreach (var position in PositionsOf(i))
            {
                text.Append(separator).Append(CultureInfo.InvariantCulture, $"{position & LastPosition}{Label(position >> LabelShift)}");
                separator = ',';
            }

            text.Append(' ');
        }

        return text.ToString();
    }

    /// <summary>As the server sends and receives it (tsvectorrecv): sorted, which saves it the sorting.</summary>
    /// <param name="output"><see cref="ByteCount"/> long.</param>
    public void WriteTo(Span<byte> output)
    {
        BinaryPrimitives.WriteInt32BigEndian(output, _lexemes.Length);
        var rest = output[sizeof(int)..];
        foreach (var lexeme in LexemeOrder.Of(_lexemes))
        {
            var length = Encoding.UTF8.GetBytes(_lexemes[lexeme], rest);
            rest[length] = 0;
            rest = rest[(length + 1)..];
            var positions = PositionsOf(lexeme);
            BinaryPrimitives.WriteUInt16BigEndian(rest, (ushort)positions.Length);
            rest = rest[sizeof(ushort)..];
            foreach (var position in positions)
            {
                BinaryPrimitives.WriteUInt16BigEndian(rest, position);
                rest = rest[sizeof(ushort)..];
            }
        }
    }

    private ReadOnlySpan<ushort> PositionsOf(int lexeme) => _positions.AsSpan(_starts[lexeme].._starts[lexeme + 1]);

    /// <param name="counts">Gets how many places each lexeme has.</param>
    private static List<(int Lexeme, ushort Position)> Places(IndexedArticle article, byte[] counts)
    {
        var places = new List<(int Lexeme, ushort Position)>(article.Passages.Sum(static passage => passage.Lexemes.Length));
        var next = new Dictionary<char, int>();
        foreach (var passage in article.Passages)
        {
            // Each field counts its own words; the text's letter is none that a field has.
            var sequence = passage.Zone == PassageZone.Field ? article.Lexemes[passage.Lexemes[0]][0] : ' ';
            var position = next.GetValueOrDefault(sequence);
            var label = Weight(passage.Zone) << LabelShift;
            foreach (var lexeme in passage.Lexemes)
            {
                if (++position > LastPosition || counts[lexeme] == MostPositions) continue;
                counts[lexeme]++;
                places.Add((lexeme, (ushort)(position | label)));
            }

            // A step without a word: the end of this passage and the start of the next do not follow each other.
            next[sequence] = position + 1;
        }

        return places;
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
