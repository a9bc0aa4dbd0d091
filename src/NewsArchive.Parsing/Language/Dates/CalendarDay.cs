namespace NewsArchive.Parsing.Language.Dates;

/// <summary>A day as printed: the year is 0 where none stands.</summary>
internal readonly record struct CalendarDay(int Day, int Month, int Year)
{
    /// <summary>Years outside are numbers of decrees, prices and the like; older history is not news.</summary>
    public const int EarliestYear = 1800;

    public const int LatestYear = 2100;

    /// <summary>A leap year, so that 29 February without a year is a day.</summary>
    private const int AnyLeapYear = 2000;

    public bool HasYear => Year != 0;

    /// <summary>Whether the calendar has such a day.</summary>
    public bool Exists =>
        Month is >= 1 and <= 12
        && (Year == 0 || Year is >= EarliestYear and <= LatestYear)
        && Day >= 1 && Day <= DateTime.DaysInMonth(Year == 0 ? AnyLeapYear : Year, Month);

    /// <summary>The day in a year; 29 February becomes 28 February where the year has none.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));
}
