namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Gives a date without a year the year that makes sense: news mostly tells what was, an agenda what comes.</summary>
internal static class YearResolution
{
    /// <summary>
    /// How much farther a day ahead seems than a day behind. Checked on the 24 dates without year of the labelled
    /// texts (all right from 1 to 3); re-measure the date figure after a change.
    /// </summary>
    private const double AheadWeight = 1.5;

    /// <summary>
    /// An earlier full date of the same block lends its year only when it is history, this many years from publication;
    /// nearer years are no evidence ("sejak 5 Januari 2024 ... pada 12 Juni").
    /// </summary>
    private const int HistoryYears = 2;

    /// <summary>Days a printed weekday must fit within, before it overrides what is nearest.</summary>
    private const int WeekdayReach = 400;

    /// <param name="day">A day without a year.</param>
    /// <param name="found">How the day stands in the text.</param>
    /// <param name="reference">The day the article appeared.</param>
    /// <param name="blockYear">Year of an earlier full date in the same block, or 0.</param>
    public static int YearOf(CalendarDay day, in FoundDate found, DateOnly reference, int blockYear)
    {
        if (blockYear != 0 && found.Weekday is null && Math.Abs(blockYear - reference.Year) >= HistoryYears)
            return blockYear;
        var best = reference.Year;
        var bestCost = double.MaxValue;
        for (var year = Math.Max(reference.Year - 1, CalendarDay.EarliestYear); year <= Math.Min(reference.Year + 1, CalendarDay.LatestYear); year++)
        {
            var date = day.In(year);
            var days = date.DayNumber - reference.DayNumber;
            var cost = days > 0 ? days * AheadWeight : -days;
            if (days > 0 && found.Direction < 0 || days < 0 && found.Direction > 0)
                cost += WeekdayReach;
            if (found.Weekday is { } weekday && date.DayOfWeek != weekday)
                cost += WeekdayReach;
            if (cost < bestCost)
                (best, bestCost) = (year, cost);
        }

        return best;
    }
}
