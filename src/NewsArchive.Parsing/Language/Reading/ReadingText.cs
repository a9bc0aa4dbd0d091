using System.Buffers;

namespace NewsArchive.Parsing.Language.Reading;

/// <summary>
/// The article's own words in one stretch: the parts of its blocks one after the other, so that every reader scans a
/// single span and noise between the parts is never read. Positions lead back to the source.
/// </summary>
internal sealed class ReadingText : IDisposable
{
    /// <summary>Stands after every block.</summary>
    public const char BlockEnd = '\u2029';

    /// <summary>Stands where a block goes on behind removed noise.</summary>
    private const char PartEnd = ' ';

    private readonly char[] _buffer;
    private readonly int _length;
    private readonly List<Piece> _pieces;

    private ReadingText(char[] buffer, int length, List<Piece> pieces)
    {
        _buffer = buffer;
        _length = length;
        _pieces = pieces;
    }

    public ReadOnlySpan<char> Span => _buffer.AsSpan(0, _length);

    public static ReadingText Of(string source, IReadOnlyList<ArticleBlock> blocks)
    {
        var pieces = new List<Piece>(blocks.Count);
        var capacity = 0;
        foreach (var block in blocks)
            capacity += block.End - block.Start + 1 + (block.Spans?.Count ?? 0);
        var buffer = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 1));
        var length = 0;
        foreach (var block in blocks)
        {
            if (block.Spans is { Count: > 0 } spans)
            {
                foreach (var part in spans)
                    length = Append(source, part[0], part[1], PartEnd, buffer, length, pieces);
                buffer[length - 1] = BlockEnd;
            }
            else
            {
                length = Append(source, block.Start, block.End, BlockEnd, buffer, length, pieces);
            }
        }

        return new ReadingText(buffer, length, pieces);
    }

    /// <summary>Where the character at a position stands in the source.</summary>
    public int ToSource(int position)
    {
        int low = 0, high = _pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >>> 1;
            if (_pieces[middle].At <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return _pieces[low].Source + position - _pieces[low].At;
    }

    /// <summary>Where a stretch ends in the source.</summary>
    public int ToSourceEnd(int end) => ToSource(end - 1) + 1;

    public void Dispose() => ArrayPool<char>.Shared.Return(_buffer);

    private static int Append(string source, int start, int end, char mark, char[] buffer, int length, List<Piece> pieces)
    {
        pieces.Add(new Piece(length, start));
        source.AsSpan(start, end - start).CopyTo(buffer.AsSpan(length));
        length += end - start;
        buffer[length] = mark;
        return length + 1;
    }

    private readonly record struct Piece(int At, int Source);
}
