using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Turns the dates found into days.</summary>
internal static class MentionedDateReader
{
    /// <param name="reference">The day the article appeared, given or inferred; without it dates lacking a year are left out.</param>
    public static List<MentionedDate> Read(ReadingText text, List<FoundDate> found, DateOnly? reference)
    {
        var dates = new List<MentionedDate>(found.Count);
        int block = -1, blockYear = 0;
        foreach (var date in found)
        {
            if (date.Block != block)
                (block, blockYear) = (date.Block, 0);
            if (date.First.HasYear)
                blockYear = date.First.Year;
            if (Resolve(date.First, date, reference, blockYear) is not { } first)
                continue;
            DateOnly? until = null;
            if (date.Last is { } last)
                until = last.HasYear ? last.In(last.Year) : Until(first, last);
            dates.Add(new MentionedDate(
                SpanText.Collapse(text.Span[date.Start..date.End]),
                first,
                until,
                text.ToSource(date.Start),
                text.ToSourceEnd(date.End)));
        }

        return dates;
    }

    private static DateOnly? Resolve(CalendarDay day, in FoundDate found, DateOnly? reference, int blockYear)
    {
        if (day.HasYear)
            return day.In(day.Year);
        return reference is { } known ? day.In(YearResolution.YearOf(day, found, known, blockYear)) : null;
    }

    /// <summary>The end of a range without a year is the first such day from its start on.</summary>
    private static DateOnly Until(DateOnly first, CalendarDay last)
    {
        var sameYear = last.In(first.Year);
        return sameYear >= first || first.Year == CalendarDay.LatestYear ? sameYear : last.In(first.Year + 1);
    }
}
