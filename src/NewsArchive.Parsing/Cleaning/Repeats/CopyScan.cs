using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Repeats;

/// <summary>Looks in one line for paragraphs that stand on lines of their own elsewhere, and claims what it finds.</summary>
internal sealed class CopyScan(Draft draft, Dictionary<ulong, List<int>> keys, CopyBudget budget, int line)
{
    private const int MinIsolated = 60;

    private static readonly SearchValues<char> Glue = SearchValues.Create(".!?…\"”’)");

    private readonly int _end = draft.Lines[line].End;
    private readonly List<(int Start, int End)> _copies = [];
    private int _lastMatched = -1;

    public void Run()
    {
        for (var at = RepeatRecognizer.BodyStart(draft, line); at < _end;)
        {
            var length = MatchParagraph(at);
            if (length > 0)
            {
                Remember(at, at + length);
                at = SkipMarks(at + length);
                continue;
            }

            at = NextCandidate(at);
        }

        foreach (var (start, end) in _copies)
        {
            draft.ClaimPart(line, start, end, RemovedKind.Repeat, start == draft.Lines[line].SourceStart && end == _end && _copies.Count == 1 ? RepeatRules.SameLine : RepeatRules.FlatCopy);
        }

        if (_copies.Count > 0) draft.Lines[line].HoldsCopies = true;
    }

    /// <summary>Length of the shortest paragraph that stands here and elsewhere, 0 for none.</summary>
    private int MatchParagraph(int at)
    {
        // Behind a copied paragraph the next one is expected, however short it is.
        if (_copies.Count > 0 && at <= SkipMarks(_copies[^1].End) && draft.NextOpen(_lastMatched) is var next && next >= 0 && Match(at, next) is var continued && continued > 0)
        {
            _lastMatched = next;
            return continued;
        }

        var best = 0;
        if (ContentKey.TryMake(draft.Source, at, _end, out var key) && keys.TryGetValue(key, out var lines))
        {
            foreach (var other in lines)
            {
                if (Match(at, other) is var length && length > 0 && (best == 0 || length < best)) (best, _lastMatched) = (length, other);
            }
        }

        return best >= MinIsolated || _copies.Count > 0 || best > 0 && RunLength(at + best, _lastMatched) + best >= MinIsolated ? best : 0;
    }

    /// <summary>How far the lines behind a short one go on to be repeated right behind it: a list is copied as a whole.</summary>
    private int RunLength(int at, int matched)
    {
        var total = 0;
        for (var next = draft.NextOpen(matched); next >= 0 && total < MinIsolated; next = draft.NextOpen(next))
        {
            at = SkipMarks(at);
            var length = Match(at, next);
            if (length == 0) break;
            total += length;
            at += length;
        }

        return total;
    }

    private int Match(int at, int other)
    {
        if (budget.IsSpent || other == line || !draft.Lines[other].IsOpen || draft.Lines[other].IsCut) return 0;
        var start = RepeatRecognizer.BodyStart(draft, other);
        var length = ContentKey.MatchAt(draft.Source, at, _end, start, draft.Lines[other].End, out var compared);
        budget.Spend(compared);
        // Two lines that are equal as a whole: the later one stays.
        var isWhole = length > 0 && at + length == _end && at == RepeatRecognizer.BodyStart(draft, line);
        return isWhole && other < line ? 0 : length;
    }

    private int NextCandidate(int at)
    {
        if (_copies.Count > 0) return NextGluedWord(at + 1);
        for (var i = at + 1; i < _end;)
        {
            var mark = draft.Source.AsSpan(i, _end - i).IndexOfAny(Glue);
            if (mark < 0) return _end;
            i = SkipMarks(i + mark);
            if (i < _end && IsStart(draft.Source[i])) return i;
        }

        return _end;
    }

    private int NextGluedWord(int at)
    {
        for (var i = at; i < _end; i++)
        {
            if (IsStart(draft.Source[i]) && (!char.IsUpper(draft.Source[i - 1]) || i + 1 < _end && char.IsLower(draft.Source[i + 1]))) return i;
        }

        return _end;
    }

    private static bool IsStart(char c) => char.IsUpper(c) || char.IsAsciiDigit(c) || c is '"' or '“' || char.IsSurrogate(c);

    private int SkipMarks(int at)
    {
        while (at < _end && !Characters.IsContent(draft.Source[at]) && draft.Source[at] is not ('"' or '“' or '(')) at++;
        if (at < _end && draft.Source[at] == '"' && (at + 1 == _end || !Characters.IsContent(draft.Source[at + 1]))) return SkipMarks(at + 1);
        return at;
    }

    private void Remember(int start, int end)
    {
        while (end < _end && !Characters.IsContent(draft.Source[end]) && draft.Source[end] is not ('"' or '“' or '(' or '[')) end++;
        if (_copies.Count > 0 && !Characters.HasContent(draft.Source.AsSpan(_copies[^1].End, start - _copies[^1].End))) _copies[^1] = (_copies[^1].Start, end);
        else _copies.Add((start, end));
    }
}
