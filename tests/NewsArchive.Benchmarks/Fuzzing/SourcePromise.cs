using System.Text;

using NewsArchive.Parsing;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Every piece says what the source says where it stands, and the pieces come in the source's order.</summary>
internal static class SourcePromise
{
    public static Failure? Check(string text, ParsedArticle article)
    {
        if (article.Dateline is { } dateline && !IsSlice(text, dateline.Start, dateline.End, dateline.Text)) return new Failure("a dateline unlike its source", dateline.Text);
        foreach (var date in article.MentionedDates)
        {
            // Space is collapsed in it as in the block it stands in.
            if (date.Start < 0 || date.End > text.Length || date.Start >= date.End || !SaysTheSame(date.Text, text[date.Start..date.End])) return new Failure("a date unlike its source", date.Text);
        }

        foreach (var quote in article.Quotes)
        {
            if (quote.Start < 0 || quote.End > text.Length || quote.Start > quote.End) return new Failure("a quotation outside the text", quote.Text);
        }

        return CheckRemoved(text, article.Removed) ?? CheckBlocks(text, article.Blocks);
    }

    private static Failure? CheckRemoved(string text, IReadOnlyList<RemovedPiece> removed)
    {
        var from = 0;
        foreach (var piece in removed)
        {
            if (!IsSlice(text, piece.Start, piece.End, piece.Text)) return new Failure("a removed piece unlike its source", piece.Text);
            if (piece.Start < from) return new Failure("removed pieces out of order", piece.Text);
            from = piece.End;
        }

        return null;
    }

    private static Failure? CheckBlocks(string text, IReadOnlyList<ArticleBlock> blocks)
    {
        var from = 0;
        foreach (var block in blocks)
        {
            if (block.Start < from) return new Failure("blocks out of order", block.Text);
            var source = new StringBuilder();
            foreach (var span in block.Spans ?? [[block.Start, block.End]])
            {
                if (span[0] < from) return new Failure("parts of a block out of order", block.Text);
                source.Append(text, span[0], span[1] - span[0]);
                from = span[1];
            }

            if (block.Spans is [var first, ..] && (first[0] != block.Start || from != block.End)) return new Failure("a block that is not as long as its parts", block.Text);
            if (!SaysTheSame(block.Text, source.ToString())) return new Failure("a block unlike its source", $"{CSharpLiteral.Of(block.Text)} from {CSharpLiteral.Of(source.ToString())}");
        }

        return null;
    }

    /// <summary>Space may change and letters may be composed; nothing else.</summary>
    private static bool SaysTheSame(string block, string source)
    {
        if (IsSameBesidesSpace(block, source)) return true;
        if (Surrogates.HasLoneOne(block) || Surrogates.HasLoneOne(source)) return false;
        return IsSameBesidesSpace(WithoutSpace(block).Normalize(NormalizationForm.FormD), WithoutSpace(source).Normalize(NormalizationForm.FormD));
    }

    private static bool IsSameBesidesSpace(string a, string b)
    {
        for (var (i, j) = (0, 0); ; i++, j++)
        {
            while (i < a.Length && Characters.IsSpace(a[i])) i++;
            while (j < b.Length && Characters.IsSpace(b[j])) j++;
            if (i == a.Length || j == b.Length) return i == a.Length && j == b.Length;
            if (a[i] != b[j]) return false;
        }
    }

    // Marks on both sides of a space are put in order only once it is gone.
    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !Characters.IsSpace(c)));

    private static bool IsSlice(string text, int start, int end, string slice) =>
        start >= 0 && end <= text.Length && start <= end && text.AsSpan(start, end - start).SequenceEqual(slice);
}
