namespace NewsArchive.Parsing.Language.Dates;

/// <summary>A date as found in the text, its year perhaps still open.</summary>
/// <param name="Block">The block it stands in, counted from the first date on.</param>
/// <param name="Direction">-1 where the next word points back ("lalu"), 1 where it points ahead ("mendatang"), else 0.</param>
internal readonly record struct FoundDate(
    int Start, int End, CalendarDay First, CalendarDay? Last, DayOfWeek? Weekday, int Block, int Direction);
