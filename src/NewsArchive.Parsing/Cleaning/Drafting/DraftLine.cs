using System.Runtime.InteropServices;

using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>What is known of a line so far.</summary>
internal struct DraftLine(TextLine line, bool afterBlank)
{
    // Parts taken out of the line's middle, sorted by place; null in the many lines that have none.
    private List<(int Start, int End)>? _taken;
    private int _firstContent;

    /// <summary>Where the part nobody claimed begins.</summary>
    public int Start { get; private set; } = line.Start;

    /// <summary>Where the part nobody claimed ends; pieces may be missing inside it.</summary>
    public int End { get; private set; } = line.End;

    /// <summary>Where the line began in the source, whatever has been claimed since.</summary>
    public int SourceStart { get; } = line.Start;

    /// <summary>Where the line ended in the source.</summary>
    public int SourceEnd { get; } = line.End;

    /// <summary>Whether space stands before its first visible character.</summary>
    public bool HasLeadingSpace { get; } = line.Start > line.LineStart;

    /// <summary>Whether space stands behind its last visible character.</summary>
    public bool HasTrailingSpace { get; } = line.LineEnd > line.End;

    /// <summary>Whether blank lines stand before it.</summary>
    public bool AfterBlank { get; } = afterBlank;

    /// <summary>Whether parts in its middle have been claimed.</summary>
    public readonly bool IsCut => _taken is { Count: > 0 };

    /// <summary>How many parts in its middle have been claimed.</summary>
    public readonly int Cuts => _taken?.Count ?? 0;

    /// <summary>Whether copies of other paragraphs were found in it.</summary>
    public bool HoldsCopies { get; set; }

    /// <summary>The line whose paragraph it continues, or -1.</summary>
    public int JoinedTo { get; set; } = -1;

    public BlockKind Kind { get; set; } = BlockKind.Paragraph;

    /// <summary>The rule that made it a subheading.</summary>
    public CleaningRule? Rule { get; set; }

    /// <summary>Whether it is a block that stands outside the article's text: a caption.</summary>
    public bool IsSetAside { get; set; }

    /// <summary>Whether something of it is left.</summary>
    public bool IsOpen { get; private set; } = true;

    /// <summary>What the last claim took it for, once nothing is left.</summary>
    public RemovedKind? ClosedAs { get; private set; }

    public readonly int Length => End - Start;

    private readonly ReadOnlySpan<(int Start, int End)> Taken => CollectionsMarshal.AsSpan(_taken);

    public void Close(RemovedKind? kind) => (IsOpen, ClosedAs) = (false, kind ?? ClosedAs);

    public readonly bool IsFree(int start, int end)
    {
        if (start < Start || end > End) return false;
        foreach (var (from, to) in Taken)
        {
            if (from < end && to > start) return false;
        }

        return true;
    }

    /// <summary>Where the free part that holds an offset begins.</summary>
    public readonly int FreeFrom(int at)
    {
        var start = Start;
        foreach (var (_, to) in Taken)
        {
            if (to <= at) start = Math.Max(start, to);
        }

        return start;
    }

    /// <summary>Where the free part that begins at an offset ends.</summary>
    public readonly int FreeUntil(int at)
    {
        foreach (var (from, _) in Taken)
        {
            if (from >= at) return Math.Min(from, End);
        }

        return End;
    }

    /// <summary>Whether a taken part, or the line itself, ends or begins at an offset.</summary>
    public readonly bool IsEdge(int at)
    {
        foreach (var (from, to) in Taken)
        {
            if (from <= at && to >= at) return true;
        }

        return at >= End || at <= Start;
    }

    /// <summary>The first free part of [start, end); empty where there is none.</summary>
    public readonly (int Start, int End) NextFree(int start, int end)
    {
        foreach (var (from, to) in Taken)
        {
            if (to <= start) continue;
            if (from > start) return (start, Math.Min(from, end));
            start = to;
        }

        return (start, end);
    }

    /// <summary>Takes a free part out; what then stands at the ends is left out of the line.</summary>
    public void Take(string source, int start, int end)
    {
        if (!IsCut && (start <= Start || end >= End))
        {
            (Start, End) = start <= Start ? (Math.Min(end, End), End) : (Start, start);
            Start += Characters.LeadingSpaces(source.AsSpan(Start, End - Start));
            End = Start + Characters.LengthWithoutTrailingSpaces(source.AsSpan(Start, End - Start));
            return;
        }

        _taken ??= [];
        var at = _taken.Count;
        while (at > 0 && _taken[at - 1].Start > start) at--;
        _taken.Insert(at, (start, end));
        TrimStart(source);
        TrimEnd(source);
    }

    /// <summary>Whether letters or digits are left. The place of the first one found is remembered: parts only ever go.</summary>
    public bool HasFreeContent(string source)
    {
        for (var at = Math.Max(Start, _firstContent); at < End;)
        {
            var (from, to) = NextFree(at, End);
            for (var i = from; i < to; i++)
            {
                if (!Characters.IsContent(source[i])) continue;
                _firstContent = i;
                return true;
            }

            at = Math.Max(to, at + 1);
        }

        return false;
    }

    private void TrimStart(string source)
    {
        while (_taken is { Count: > 0 } && _taken[0].Start <= Start + Characters.LeadingSpaces(source.AsSpan(Start, End - Start)))
        {
            Start = Math.Min(End, Math.Max(Start, _taken[0].End));
            _taken.RemoveAt(0);
        }

        Start += Characters.LeadingSpaces(source.AsSpan(Start, End - Start));
    }

    private void TrimEnd(string source)
    {
        End = Start + Characters.LengthWithoutTrailingSpaces(source.AsSpan(Start, End - Start));
        while (_taken is { Count: > 0 } && _taken[^1].End >= End)
        {
            End = Math.Max(Start, Math.Min(End, _taken[^1].Start));
            End = Start + Characters.LengthWithoutTrailingSpaces(source.AsSpan(Start, End - Start));
            _taken.RemoveAt(_taken.Count - 1);
        }
    }
}
