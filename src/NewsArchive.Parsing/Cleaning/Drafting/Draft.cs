using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>
/// An article while it is being read: the lines of the source, and what has been said of them so far. Each recogniser
/// claims what it knows; what nobody claims is the article's text, so that nothing can get lost between the rules.
/// </summary>
internal sealed class Draft
{
    // A line this long that ends a sentence, or this much longer in any case, is a paragraph of the article.
    private const int MinParagraphLength = 70;
    private const int LongLine = 160;

    // Paragraphs of real texts are broken into up to some twenty lines; a longer one is not looked at as a whole.
    private const int MaxJoinedLines = 64;

    private readonly OpenLines _open;
    private int _lastParagraph;

    /// <param name="markup">For the text of a page: its lines, as many as the source has.</param>
    public Draft(string source, ArticleHints hints, Knowledge knowledge, PublisherProfile? publisher, List<PageLine>? markup = null)
    {
        Markup = markup;
        Source = source;
        Hints = hints;
        Knowledge = knowledge;
        Publisher = publisher;
        var lines = LineReader.Read(source);
        Lines = new DraftLine[lines.Count];
        for (var i = 0; i < Lines.Length; i++) Lines[i] = new DraftLine(lines[i], afterBlank: i > 0 && lines[i].Number > lines[i - 1].Number + 1);
        _open = new OpenLines(Lines.Length);
        _lastParagraph = Lines.Length - 1;
        Signals = knowledge.Signals.Find(source);
    }

    public string Source { get; }

    /// <summary>What a page's markup says of each line; null for raw text.</summary>
    public List<PageLine>? Markup { get; }

    public ArticleHints Hints { get; }

    public Knowledge Knowledge { get; }

    public DraftLine[] Lines { get; }

    /// <summary>The telling phrases inside the source, in order.</summary>
    public List<Signal> Signals { get; }

    /// <summary>What has been claimed, in the order it was claimed. No two claims overlap.</summary>
    public List<Claim> Claims { get; } = [];

    /// <summary>The outlet, as soon as something tells it.</summary>
    public PublisherProfile? Publisher { get; set; }

    /// <summary>The name of an outlet that no profile knows.</summary>
    public string? UnknownOutlet { get; set; }

    public Dateline? Dateline { get; set; }

    /// <summary>A line with the page's date, if one stood in the text.</summary>
    public (int Start, int End)? PageDate { get; set; }

    public Credits Credits { get; } = new();

    /// <summary>Subheadings inside lines whose breaks were lost, in order of their lines.</summary>
    public List<(int Start, int End, CleaningRule Rule)> InnerHeadings { get; } = [];

    public List<string> Tags { get; } = [];

    public List<RelatedLink> Related { get; } = [];

    /// <summary>The first line that closes the article with a credit, or -1.</summary>
    public int SignOffLine { get; private set; } = -1;

    public ReadOnlySpan<char> Text(in DraftLine line) => Source.AsSpan(line.Start, line.End - line.Start);

    public ReadOnlySpan<char> Text(int line) => Text(Lines[line]);

    /// <summary>The next line after <paramref name="line"/> that still holds text, or -1.</summary>
    public int NextOpen(int line) => line + 1 >= Lines.Length ? -1 : _open.After(line);

    /// <summary>The last line before <paramref name="line"/> that still holds text, or -1.</summary>
    public int PreviousOpen(int line) => line <= 0 ? -1 : _open.Before(line);

    /// <summary>The line that holds an offset, looked for from line <paramref name="from"/> on; -1 where there is none.</summary>
    public int LineAt(int offset, int from)
    {
        var i = Math.Max(0, from);
        while (i < Lines.Length && Lines[i].SourceEnd <= offset) i++;
        return i < Lines.Length ? i : -1;
    }

    /// <summary>Whether nobody has claimed any of a part of a line.</summary>
    public bool IsFree(int line, int start, int end) => Lines[line].IsOpen && Lines[line].IsFree(start, end);

    /// <summary>Whether a line continues the open line before it: the line it was joined to is still there.</summary>
    public bool JoinsPrevious(int line) => Lines[line].JoinedTo is var to and >= 0 && Lines[to].IsOpen && PreviousOpen(line) == to;

    /// <summary>The first and the last line of the paragraph a line belongs to.</summary>
    public (int First, int Last) ParagraphOf(int line)
    {
        var first = line;
        for (var n = 0; n < MaxJoinedLines && JoinsPrevious(first); n++) first = PreviousOpen(first);
        var last = line;
        for (var n = 0; n < MaxJoinedLines && NextOpen(last) is var next && next >= 0 && JoinsPrevious(next); n++) last = next;
        return (first, last);
    }

    /// <summary>Whether no line behind this one reads like a paragraph.</summary>
    public bool IsTail(int line)
    {
        // Lines are only ever taken away, so the last paragraph only ever moves up.
        while (_lastParagraph > 0 && !IsParagraph(_lastParagraph)) _lastParagraph--;
        return line >= _lastParagraph;
    }

    /// <summary>Keeps a line as a block of its own that no recogniser looks at.</summary>
    public void SetAside(int line, BlockKind kind)
    {
        Lines[line].Kind = kind;
        Lines[line].IsSetAside = true;
        Close(line, null);
    }

    public void MarkSignOff(int line) => SignOffLine = SignOffLine < 0 ? line : Math.Min(SignOffLine, line);

    public void AddRelated(int start, int end) => RelatedTitles.Add(Related, Source, start, end);

    /// <summary>Claims whole lines: what is free of them, as one piece where nothing else stands between.</summary>
    public void ClaimLines(int first, int last, RemovedKind kind, CleaningRule rule)
    {
        for (var i = first; i <= last; i++)
        {
            if (!Lines[i].IsOpen) continue;
            ClaimPart(i, Lines[i].Start, Lines[i].End, kind, rule);
            Close(i, kind);
        }
    }

    /// <summary>Claims what is free of a part of one line.</summary>
    public void ClaimPart(int line, int start, int end, RemovedKind kind, CleaningRule rule)
    {
        start = Math.Max(start, Lines[line].Start);
        end = Math.Min(end, Lines[line].End);
        while (start < end)
        {
            var (from, to) = Lines[line].NextFree(start, end);
            if (from >= to) break;
            start = to;
            from += Characters.LeadingSpaces(Source.AsSpan(from, to - from));
            to = from + Characters.LengthWithoutTrailingSpaces(Source.AsSpan(from, Math.Max(0, to - from)));
            if (from >= to) continue;
            Claims.Add(new Claim(from, to, kind, rule));
            Take(line, from, to);
            // Parts taken earlier may now stand at the line's ends, and are no longer inside it.
            start = Math.Max(start, Lines[line].Start);
            end = Math.Min(end, Lines[line].End);
        }

        if (!Lines[line].IsOpen) Close(line, kind);
    }

    /// <summary>Takes a part out of a line without saying that it was removed (the dateline).</summary>
    public void Take(int line, int start, int end)
    {
        ref var taken = ref Lines[line];
        taken.Take(Source, start, end);
        if (!taken.HasFreeContent(Source)) Close(line, null);
    }

    private void Close(int line, RemovedKind? kind)
    {
        if (Lines[line].IsOpen) _open.Close(line);
        Lines[line].Close(kind);
    }

    private bool IsParagraph(int line) =>
        Lines[line].IsOpen && Lines[line].Length >= MinParagraphLength && (Sentences.EndsSentence(Text(line)) || Lines[line].Length >= LongLine);
}
