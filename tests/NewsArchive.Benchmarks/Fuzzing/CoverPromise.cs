using System.Buffers;

using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Dateline, blocks and removed pieces cover each letter and digit exactly once, and nothing twice.</summary>
internal static class CoverPromise
{
    public static Failure? Check(string text, ParsedArticle article)
    {
        var owners = ArrayPool<byte>.Shared.Rent(text.Length);
        Array.Clear(owners);
        try
        {
            var isInside = article.Dateline is not { } dateline || Own(owners, text, dateline.Start, dateline.End);
            foreach (var block in article.Blocks)
            {
                if (block.Spans is null) isInside &= Own(owners, text, block.Start, block.End);
                foreach (var span in block.Spans ?? []) isInside &= span.Length == 2 && Own(owners, text, span[0], span[1]);
            }

            foreach (var piece in article.Removed) isInside &= Own(owners, text, piece.Start, piece.End);
            return isInside ? Count(owners, text) : new Failure("offsets outside the text", "");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(owners);
        }
    }

    private static bool Own(byte[] owners, string text, int start, int end)
    {
        if (start < 0 || end > text.Length || start >= end) return false;
        for (var i = start; i < end; i++) owners[i]++;
        return true;
    }

    private static Failure? Count(byte[] owners, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (owners[i] > 1) return new Failure("a character in two pieces", $"offset {i} ({(int)text[i]:X4}) belongs to {owners[i]} pieces");
            if (owners[i] == 0 && char.IsLetterOrDigit(text[i])) return new Failure("a letter in no piece", $"offset {i} ({(int)text[i]:X4})");
            if (owners[i] == 0 && IsPairOfLetters(text, i)) return new Failure("a letter beyond the basic plane in no piece", $"offset {i}");
        }

        return null;
    }

    private static bool IsPairOfLetters(string text, int at) => char.IsSurrogatePair(text, at) && char.IsLetterOrDigit(text, at);
}
