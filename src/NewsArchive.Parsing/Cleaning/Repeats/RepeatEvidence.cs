using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Repeats;

/// <summary>
/// Whether a line stands at the beginning of another, or inside it where sentences are glued: most texts show neither, and need
/// not be looked at closer.
/// </summary>
internal ref struct RepeatEvidence
{
    // Passages that begin alike and go on differently are few in real texts; where they are many, the closer look decides.
    private const int MaxFailures = 16;

    private readonly Draft _draft;
    private readonly Span<ulong> _keys;
    private readonly Span<int> _lines;
    private int _failures;

    private RepeatEvidence(Draft draft)
    {
        _draft = draft;
        var (keys, lines) = (new ulong[draft.Lines.Length], new int[draft.Lines.Length]);
        var count = 0;
        for (var i = draft.NextOpen(-1); i >= 0; i = draft.NextOpen(i))
        {
            if (ContentKey.TryMake(draft.Source, RepeatRecognizer.BodyStart(draft, i), draft.Lines[i].End, out var key)) (keys[count], lines[count++]) = (key, i);
        }

        _keys = keys.AsSpan(0, count);
        _lines = lines.AsSpan(0, count);
        _keys.Sort(_lines);
    }

    public static bool IsIn(Draft draft)
    {
        if (draft.Lines.Length < 2) return false;
        var evidence = new RepeatEvidence(draft);
        return evidence._keys.Length > 1 && (evidence.TwoBeginAlike() || evidence.OneHoldsAnother());
    }

    private bool TwoBeginAlike()
    {
        for (var i = 1; i < _keys.Length; i++)
        {
            for (var j = i - 1; j >= 0 && _keys[j] == _keys[i]; j--)
            {
                if (Stands(BodyStart(_lines[i]), _lines[i], _lines[j]) || Stands(BodyStart(_lines[j]), _lines[j], _lines[i])) return true;
            }
        }

        return false;
    }

    private bool OneHoldsAnother()
    {
        for (var i = _draft.NextOpen(-1); i >= 0; i = _draft.NextOpen(i))
        {
            if (_draft.Lines[i].Length >= 2 * RepeatRecognizer.MinRepeatedContent && HoldsAnother(i)) return true;
        }

        return false;
    }

    private bool HoldsAnother(int line)
    {
        var source = _draft.Source;
        var end = _draft.Lines[line].End;
        for (var i = _draft.Lines[line].Start; i < end; i++)
        {
            var mark = source.AsSpan(i, end - i).IndexOfAny('.', '!', '?');
            if (mark < 0) return false;
            i += mark + 1;
            while (i < end && Characters.IsCloser(source[i])) i++;
            if (i < end && !Characters.IsSpace(source[i]) && ContentKey.TryMake(source, i, end, out var key) && AnyStands(i, line, key)) return true;
        }

        return false;
    }

    private bool AnyStands(int at, int line, ulong key)
    {
        var found = _keys.BinarySearch(key);
        if (found < 0) return false;
        while (found > 0 && _keys[found - 1] == key) found--;
        for (; found < _keys.Length && _keys[found] == key; found++)
        {
            if (_lines[found] != line && Stands(at, line, _lines[found])) return true;
        }

        return false;
    }

    /// <summary>Whether all of another line stands at an offset of a line; also where too many did not, so that nobody looks for long.</summary>
    private bool Stands(int at, int line, int other) =>
        _failures > MaxFailures || ContentKey.MatchAt(_draft.Source, at, _draft.Lines[line].End, BodyStart(other), _draft.Lines[other].End, out _) > 0 || _failures++ > MaxFailures;

    private readonly int BodyStart(int line) => RepeatRecognizer.BodyStart(_draft, line);
}
