using System.Buffers;
using System.Globalization;

namespace NewsArchive.Archive.Search.Analysis;

/// <summary>Digits with marks between them: numbers ("1.200", "4,5"), times ("10.30", "10:30"), dates ("13/6/2023", "2023-06-13", "13/6").</summary>
internal static class DigitGroups
{
    private const int MostGroups = 16;
    private const int FirstYear = 1800;
    private const int LastYear = 2199;

    private static readonly SearchValues<char> DigitsAndMarks = SearchValues.Create("0123456789.,:/-");

    public static bool Write(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        Span<Range> groups = stackalloc Range[MostGroups];
        if (run.IndexOfAnyExcept(DigitsAndMarks) >= 0) return false;
        var count = run.SplitAny(groups, ".,:/-");
        if (count < 2)
        {
            if (count == 1) writer.Write(WordCache.Get(run), start, start + run.Length);
            return count == 1;
        }

        var end = start + run.Length;
        if (count < MostGroups && Date(run, groups[..count]) is { } date)
        {
            writer.WriteWhole(new AnalyzedWord(date, date, false), start, end);
            WriteParts(run, start, ref writer);
        }
        else if (count < MostGroups && run.IndexOfAny('/', '-') < 0)
        {
            var number = Number(run, groups[..count]);
            writer.Write(new AnalyzedWord(number, number, false), start, end);
        }
        else
        {
            WriteParts(run, start, ref writer);
        }

        return true;
    }

    private static void WriteParts(ReadOnlySpan<char> run, int start, ref TokenWriter writer)
    {
        var from = 0;
        for (var i = 0; i <= run.Length; i++)
        {
            if (i < run.Length && char.IsAsciiDigit(run[i])) continue;
            if (i > from) writer.Write(WordCache.Get(run[from..i]), start + from, start + i);
            from = i + 1;
        }
    }

    /// <summary>
    /// Groups of three digits are thousands, whichever mark stands between them: translated news write them the English way. The last
    /// group, where it has another length, is the decimals (or the minutes).
    /// </summary>
    private static string Number(ReadOnlySpan<char> run, ReadOnlySpan<Range> groups)
    {
        Span<char> number = stackalloc char[run.Length <= TextAnalyzer.MaxWordLength ? run.Length : TextAnalyzer.MaxWordLength];
        var length = 0;
        for (var i = 0; i < groups.Length; i++)
        {
            var group = run[groups[i]];
            var decimals = i == groups.Length - 1 && (group.Length != 3 || (i > 1 && run[groups[i].Start.Value - 1] != run[groups[i - 1].Start.Value - 1]) || run[groups[0]] is "0");
            if (decimals && length < number.Length) number[length++] = ',';
            foreach (var c in group)
            {
                if (length < number.Length && !(length == 0 && c == '0' && groups.Length > 2)) number[length++] = c;
            }
        }

        return new string(number[..length]);
    }

    private static string? Date(ReadOnlySpan<char> run, ReadOnlySpan<Range> groups)
    {
        var mark = run[groups[0].End.Value];
        if (groups.Length > 3 || mark is ',' or ':') return null;
        if (groups.Length == 3 && run[groups[1].End.Value] != mark) return null;
        var first = Value(run[groups[0]]);
        var second = Value(run[groups[1]]);
        if (groups.Length == 2) return mark == '/' && IsDay(first, second) ? Format($"{second:00}-{first:00}") : null;
        var third = Value(run[groups[2]]);
        if (IsYear(first) && mark != '.' && IsDay(third, second)) return Format($"{first:0000}-{second:00}-{third:00}");
        if (third is >= 0 and < 100 && run[groups[2]].Length == 2 && mark == '/') third += 2000;
        return IsYear(third) && IsDay(first, second) ? Format($"{third:0000}-{second:00}-{first:00}") : null;
    }

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static bool IsDay(int day, int month) => day is >= 1 and <= 31 && month is >= 1 and <= 12;

    private static bool IsYear(int number) => number is >= FirstYear and <= LastYear;

    private static int Value(ReadOnlySpan<char> digits) => digits.Length is >= 1 and <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;
}
