using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning;

/// <summary>Makes the blocks of the clean article from the lines that nobody claimed.</summary>
internal sealed class BlockBuilder(Draft draft, List<Claim> claims)
{
    private readonly List<ArticleBlock> _blocks = new(draft.Lines.Length);
    private readonly List<(int Start, int End)> _parts = [];
    private int _nextClaim;

    /// <param name="claims">What was removed, sorted by place.</param>
    public static List<ArticleBlock> Build(Draft draft, List<Claim> claims) => new BlockBuilder(draft, claims).Build();

    private List<ArticleBlock> Build()
    {
        for (var i = draft.NextOpen(-1); i >= 0;)
        {
            var next = draft.NextOpen(i);
            ref readonly var line = ref draft.Lines[i];
            AddParts(line.Start, line.End);
            if (next < 0 || !draft.JoinsPrevious(next)) Finish(line.Kind, line.Rule);
            i = next;
        }

        return _blocks;
    }

    private void AddParts(int start, int end)
    {
        while (_nextClaim < claims.Count && claims[_nextClaim].End <= start) _nextClaim++;
        var at = start;
        for (var c = _nextClaim; c < claims.Count && claims[c].Start < end; c++)
        {
            if (claims[c].Start > at) AddPart(at, claims[c].Start);
            at = Math.Max(at, claims[c].End);
        }

        if (at < end) AddPart(at, end);
    }

    private void AddPart(int start, int end)
    {
        start += Characters.LeadingSpaces(draft.Source.AsSpan(start, end - start));
        end = start + Characters.LengthWithoutTrailingSpaces(draft.Source.AsSpan(start, end - start));
        if (start >= end || !Characters.HasContent(draft.Source.AsSpan(start, end - start))) return;
        // A sentence that ended before the removed piece, and one that begins behind it, are two paragraphs.
        if (_parts.Count > 0 && !IsLineBreak(_parts[^1].End, start) && EndsParagraph(_parts[^1], start)) Finish(BlockKind.Paragraph, null);
        _parts.Add((start, end));
    }

    private bool IsLineBreak(int end, int start) => draft.Source.AsSpan(end, start - end).IndexOfAny('\n', '\r') >= 0;

    private bool EndsParagraph((int Start, int End) before, int start) =>
        Sentences.IsComplete(draft.Source.AsSpan(before.Start, before.End - before.Start)) && !Sentences.BeginsInside(draft.Source.AsSpan(start, Math.Min(2, draft.Source.Length - start)));

    private void Finish(BlockKind kind, Rule? rule)
    {
        if (_parts.Count == 0) return;
        var parts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_parts);
        var (start, end) = (parts[0].Start, parts[^1].End);
        _blocks.Add(new ArticleBlock(kind, BlockText.Make(draft.Source, parts), start, end)
        {
            Spans = IsInterrupted(parts) ? [.. _parts.Select(p => new[] { p.Start, p.End })] : null,
            Rule = rule?.Id,
            Reason = rule?.Explanation,
        });
        _parts.Clear();
    }

    private bool IsInterrupted(ReadOnlySpan<(int Start, int End)> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            if (Characters.HasContent(draft.Source.AsSpan(parts[i - 1].End, parts[i].Start - parts[i - 1].End))) return true;
        }

        return false;
    }
}
