using System.Buffers;
using System.Text;
using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>
/// UTF-8 that a page's own system once read as windows-1252 or ISO 8859-1 and wrote as UTF-8 again: "â€™" for "’",
/// "Â " for a no-break space. The bytes of a page do not show it, its letters do.
/// </summary>
internal static class DoubleEncoding
{
    private const int MaxSequence = 4;

    // The letters whose bytes begin a sequence of UTF-8: 0xC2 to 0xF4, the same in both code pages.
    private static readonly SearchValues<char> Leads = SearchValues.Create([.. Enumerable.Range(0xC2, 0xF4 - 0xC2 + 1).Select(code => (char)code)]);

    /// <summary>The letters of windows-1252 for the bytes 0x80 to 0x9F; bytes without one stand for themselves.</summary>
    private const string HighLetters = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    // Written out they begin so: the lead bytes of the marks, of the no-break space and of accented letters.
    private static readonly SearchValues<string> LeadReferences = SearchValues.Create(["&acirc;", "&atilde;"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Repairs the texts and attributes of a tree in place.</summary>
    /// <param name="html">The page the tree is of: where it holds none of the letters, the tree is not walked.</param>
    /// <param name="document">The tree.</param>
    /// <param name="cancellationToken">Ends the walk.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static void Repair(string html, IDocument document, CancellationToken cancellationToken)
    {
        if (!html.AsSpan().ContainsAny(Leads) && !html.AsSpan().ContainsAny(LeadReferences)) return;
        foreach (var node in document.Descendants())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node is IText text && Repair(text.Data) is var data && !ReferenceEquals(data, text.Data)) text.Data = data;
            if (node is not IElement element) continue;
            foreach (var attribute in element.Attributes)
            {
                if (Repair(attribute.Value) is var value && !ReferenceEquals(value, attribute.Value)) attribute.Value = value;
            }
        }
    }

    /// <summary>The text with each sequence of such letters replaced by the letter it stands for.</summary>
    /// <param name="text">The text; returned as it is where nothing is to repair.</param>
    public static string Repair(string text)
    {
        StringBuilder? repaired = null;
        var (copied, at) = (0, 0);
        Span<byte> bytes = stackalloc byte[MaxSequence];
        while (text.AsSpan(at).IndexOfAny(Leads) is var step and >= 0)
        {
            at += step;
            var length = ReadBytes(text.AsSpan(at), bytes);
            // A lead alone is a letter of some language; with all its trailing bytes behind it, it is hardly ever.
            if (Rune.DecodeFromUtf8(bytes[..length], out var rune, out var used) != OperationStatus.Done)
            {
                at++;
                continue;
            }

            repaired ??= new StringBuilder(text.Length);
            repaired.Append(text, copied, at - copied).Append(rune.ToString());
            copied = at += used;
        }

        return repaired?.Append(text, copied, text.Length - copied).ToString() ?? text;
    }

    /// <summary>The bytes that letters stand for, as far as they can be of one sequence.</summary>
    private static int ReadBytes(ReadOnlySpan<char> letters, Span<byte> bytes)
    {
        bytes[0] = (byte)letters[0];
        var length = 1;
        for (; length < bytes.Length && length < letters.Length; length++)
        {
            var letter = letters[length];
            var high = HighLetters.IndexOf(letter, StringComparison.Ordinal);
            if (high >= 0) bytes[length] = (byte)(0x80 + high);
            else if (letter is >= '\u0080' and <= '\u00BF') bytes[length] = (byte)letter;
            else break;
        }

        return length;
    }
}
