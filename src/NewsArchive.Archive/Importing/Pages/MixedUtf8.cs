using System.Buffers;
using System.Text.Unicode;

namespace NewsArchive.Archive.Importing.Pages;

/// <summary>UTF-8 with bytes in between that are not: quotation marks pasted from windows-1252, letters cut in half.</summary>
internal static class MixedUtf8
{
    /// <summary>Decodes UTF-8; each byte that is no part of it is read as windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        // One byte gives one UTF-16 unit at most.
        var units = ArrayPool<char>.Shared.Rent(content.Length);
        try
        {
            var (read, written) = (0, 0);
            Span<char> single = stackalloc char[1];
            while (read < content.Length)
            {
                var status = Utf8.ToUtf16(content[read..], units.AsSpan(written), out var bytes, out var chars, replaceInvalidSequences: false);
                (read, written) = (read + bytes, written + chars);
                if (status == OperationStatus.Done) break;
                CharsetLabels.Windows1252.GetChars(content.Slice(read++, 1), single);
                units[written++] = single[0];
            }

            return new string(units, 0, written);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(units);
        }
    }

    /// <summary>Whether more of the letters beyond ASCII are valid UTF-8 than not.</summary>
    public static bool IsMostlyUtf8(ReadOnlySpan<byte> content)
    {
        var (valid, invalid, at) = (0, 0, 0);
        while (at < content.Length)
        {
            var step = content[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (step < 0) break;
            at += step;
            if (System.Text.Rune.DecodeFromUtf8(content[at..], out _, out var length) == OperationStatus.Done) valid++;
            else invalid++;
            at += length;
        }

        return valid > invalid;
    }
}
