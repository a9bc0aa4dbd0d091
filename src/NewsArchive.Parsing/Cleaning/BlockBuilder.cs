using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning;

/// <summary>Makes the blocks of the clean article from the lines that nobody claimed.</summary>
internal sealed class BlockBuilder(Draft draft, List<Claim> claims)
{
    // "Rp1.Xyz", "No.5B": a paragraph is longer than an abbreviation.
    private const int MinFlatParagraph = 60;

    private readonly List<ArticleBlock> _blocks = new(draft.Lines.Length);
    private readonly List<(int Start, int End)> _parts = [];
    private readonly bool _isFlat = draft.Lines.Length == 1 && draft.Markup is null;
    private int _nextClaim;
    private int _nextHeading;
    private int _nextAside;

    /// <param name="claims">What was removed, sorted by place.</param>
    public static List<ArticleBlock> Build(Draft draft, List<Claim> claims) => new BlockBuilder(draft, claims).Build();

    private List<ArticleBlock> Build()
    {
        for (var i = draft.NextOpen(-1); i >= 0;)
        {
            AddSetAside(i);
            var next = draft.NextOpen(i);
            ref readonly var line = ref draft.Lines[i];
            AddLine(line.Start, line.End);
            if (next < 0 || !draft.JoinsPrevious(next)) Finish(line.Kind, line.Rule);
            i = next;
        }

        AddSetAside(draft.Lines.Length);
        return _blocks;
    }

    /// <summary>Captions stand between paragraphs, never inside one.</summary>
    private void AddSetAside(int until)
    {
        if (draft.Markup is null || _parts.Count > 0) return;
        for (; _nextAside < until; _nextAside++)
        {
            if (!draft.Lines[_nextAside].IsSetAside) continue;
            _parts.Add((draft.Lines[_nextAside].Start, draft.Lines[_nextAside].End));
            Finish(draft.Lines[_nextAside].Kind, null);
        }
    }

    /// <summary>A line with subheadings inside becomes several blocks.</summary>
    private void AddLine(int start, int end)
    {
        for (; _nextHeading < draft.InnerHeadings.Count && draft.InnerHeadings[_nextHeading].Start < end; _nextHeading++)
        {
            var (from, to, rule) = draft.InnerHeadings[_nextHeading];
            if (from < start) continue;
            AddParts(start, from);
            Finish(BlockKind.Paragraph, null);
            AddParts(from, to);
            Finish(BlockKind.Subheading, rule);
            start = to;
        }

        AddParts(start, end);
    }

    private void AddParts(int start, int end)
    {
        if (start >= end) return;
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
        if (start >= end) return;
        // Marks left over beside a removed piece go with it; a dash or comma on a line of its own is part of its paragraph.
        var besidePiece = IsClaimEdge(start, end);
        if (!Characters.HasContent(draft.Source.AsSpan(start, end - start)) && (besidePiece || _isFlat)) return;
        // In a text without line breaks the removed piece is the only sign of the paragraphs' ends.
        if (_isFlat && _parts.Count > 0 && EndsParagraph(_parts[^1], start)) Finish(BlockKind.Paragraph, null);
        if (_isFlat) AddFlat(start, end);
        else _parts.Add((start, end));
    }

    /// <summary>Wide spaces, and sentences glued together, are what is left of the paragraphs of a flat text.</summary>
    private void AddFlat(int start, int end)
    {
        var from = start;
        for (var i = start; i < end;)
        {
            var mark = draft.Source.AsSpan(i, end - i).IndexOfAny(Characters.SentenceEnds);
            if (mark < 0) break;
            i += mark + 1;
            while (i < end && Characters.IsCloser(draft.Source[i]) && !OpensHere(i, end)) i++;
            var next = i + Characters.LeadingSpaces(draft.Source.AsSpan(i, end - i));
            if (next >= end || next - i == 1 || !IsSentenceStart(next) || i - from < MinFlatParagraph) continue;
            _parts.Add((from, i));
            Finish(BlockKind.Paragraph, null);
            from = next;
        }

        _parts.Add((from, end));
    }

    private bool OpensHere(int i, int end) => draft.Source[i] is '"' or '\'' && i + 1 < end && char.IsUpper(draft.Source[i + 1]);

    private bool IsSentenceStart(int at) => char.IsUpper(draft.Source[at]) || draft.Source[at] is '"' or '“' && at + 1 < draft.Source.Length && char.IsUpper(draft.Source[at + 1]);

    private bool EndsParagraph((int Start, int End) before, int start) =>
        Sentences.IsComplete(draft.Source.AsSpan(before.Start, before.End - before.Start)) && !Sentences.BeginsInside(draft.Source.AsSpan(start, Math.Min(2, draft.Source.Length - start)));

    private void Finish(BlockKind kind, CleaningRule? rule)
    {
        if (!HasContent()) _parts.Clear();
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

    private bool HasContent()
    {
        foreach (var (start, end) in _parts)
        {
            if (Characters.HasContent(draft.Source.AsSpan(start, end - start))) return true;
        }

        return false;
    }

    /// <summary>Whether anything visible stands between two parts: a removed piece, or marks left over beside it.</summary>
    private bool IsInterrupted(ReadOnlySpan<(int Start, int End)> parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            var gap = draft.Source.AsSpan(parts[i - 1].End, parts[i].Start - parts[i - 1].End);
            if (Characters.LeadingSpaces(gap) < gap.Length) return true;
        }

        return false;
    }

    private bool IsClaimEdge(int start, int end)
    {
        for (var c = Math.Max(0, _nextClaim - 1); c < claims.Count && claims[c].Start <= end + 1; c++)
        {
            if (claims[c].End >= start - 1) return true;
        }

        return false;
    }
}
