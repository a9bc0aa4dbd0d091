using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>What stands around the digits of a date: the weekday before it, the brackets it is in, the word that points back or ahead.</summary>
/// <param name="Start">Where the mention starts: at the weekday, at its bracket, or at the digits.</param>
/// <param name="End">Where it ends, its closing bracket included.</param>
internal readonly record struct DateContext(int Start, int End, DayOfWeek? Weekday, bool Enclosed, bool Announced)
{
    /// <summary>Words between a weekday and its date: "Selasa dini hari waktu setempat (12/6)" has four.</summary>
    private const int MaxWordsBetween = 4;

    private static readonly WordList BetweenWeekdayAndDate = WordList.Of(
        "pagi siang sore malam petang subuh dini hari lalu kemarin ini besok lusa depan mendatang nanti waktu setempat tanggal tgl wib wita wit");

    private static readonly WordList Announcements = WordList.Of("tanggal tgl tertanggal bertanggal");

    /// <summary>Names that hold a date and mean a street, a school, a stadium.</summary>
    private static readonly WordList NamedAfterDates = WordList.Of(
        "jalan jl jln universitas univ untag stadion gelora sma smp sd smk masjid kampus monumen tugu taman gerakan rsud rs yayasan perguruan lapangan nomor no pasal ayat gang gg");

    public static DateContext? Around(ReadOnlySpan<char> text, int start, in DatePattern pattern)
    {
        var end = pattern.End;
        var closes = end < text.Length && text[end] == ')';
        var before = SpanText.SkipBlanksBack(text, start);
        var opens = before > 0 && text[before - 1] == '(';
        if (opens)
            before = SpanText.SkipBlanksBack(text, before - 1);
        var wordStart = FindWeekday(text, before, out var weekday, out var announced);
        if (weekday is not null)
            return new DateContext(wordStart, opens && closes ? end + 1 : end, weekday, opens && closes, announced);

        var enclosed = opens && closes;
        if (pattern.NeedsContext && !enclosed && !announced)
            return null;
        var previous = SpanText.LettersStart(text, SpanText.SkipBlanksBack(text, before > 0 && text[before - 1] == '.' ? before - 1 : before));
        var previousEnd = SpanText.LettersEnd(text, previous);
        if (!enclosed && NamedAfterDates.Contains(text[previous..Math.Min(previousEnd, start)]))
            return null;
        return enclosed
            ? new DateContext(text[..start].LastIndexOf('('), end + 1, null, true, announced)
            : new DateContext(start, end, null, false, announced);
    }

    private static int FindWeekday(ReadOnlySpan<char> text, int end, out DayOfWeek? weekday, out bool announced)
    {
        announced = false;
        for (var words = 0; words <= MaxWordsBetween; words++)
        {
            if (end > 0 && text[end - 1] == ',')
                end = SpanText.SkipBlanksBack(text, end - 1);
            var start = SpanText.LettersStart(text, end);
            var word = text[start..end];
            weekday = CalendarWords.Weekday(word);
            if (weekday is not null)
                return start;
            announced |= words == 0 && Announcements.Contains(word);
            if (!BetweenWeekdayAndDate.Contains(word))
                break;
            end = SpanText.SkipBlanksBack(text, start);
        }

        weekday = null;
        return -1;
    }
}
