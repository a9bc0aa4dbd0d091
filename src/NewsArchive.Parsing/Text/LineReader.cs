using System.Buffers;

namespace NewsArchive.Parsing.Text;

/// <summary>Cuts a text into its lines, whichever of the Unicode line ends it uses.</summary>
internal static class LineReader
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\u000B\u000C\u0085\u2028\u2029");

    // Line ends few texts have. Where there are none, the search for the two common ones is four times as fast.
    private const string RareLineEnds = "\u000B\u000C\u0085\u2028\u2029";

    /// <summary>The lines that hold anything visible; blank ones only count.</summary>
    public static List<TextLine> Read(string source)
    {
        var lines = new List<TextLine>(16);
        var rare = source.AsSpan().IndexOfAny(RareLineEnds) >= 0;
        var number = 1;
        for (var position = 0; position < source.Length; number++)
        {
            var rest = source.AsSpan(position);
            var length = rare ? rest.IndexOfAny(LineEnds) : rest.IndexOfAny('\n', '\r');
            var next = length < 0 ? source.Length : position + length + LineEndLength(rest[length..]);
            Add(lines, source, position, length < 0 ? source.Length : position + length, number);
            position = next;
        }

        return lines;
    }

    private static int LineEndLength(ReadOnlySpan<char> at) => at.StartsWith("\r\n") ? 2 : 1;

    private static void Add(List<TextLine> lines, string source, int start, int end, int number)
    {
        var (lineStart, lineEnd) = (start, end);
        start += Characters.LeadingSpaces(source.AsSpan(start, end - start));
        end = start + Characters.LengthWithoutTrailingSpaces(source.AsSpan(start, end - start));
        if (start < end) lines.Add(new TextLine(lineStart, start, end, lineEnd, number));
    }
}
