namespace NewsArchive.Api.Web.Charts;

/// <summary>Gathers days into as many steps as a chart has room for.</summary>
internal static class TimeSteps
{
    /// <summary>Bars that a chart on a phone still shows apart.</summary>
    public const int Most = 62;

    /// <summary>One bar says nothing that its number does not.</summary>
    private const int FewestDays = 7;

    /// <param name="days">Days that have something, in any order.</param>
    /// <returns>Every step from the first day to the last, empty ones too, oldest first.</returns>
    public static IReadOnlyList<TimeStep> Gather(IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        if (days.Count == 0) return [];
        var (first, last) = (days.Min(day => day.Day), days.Max(day => day.Day));
        // A few days stand at the end of a week, not alone on a wide floor.
        if (last.DayNumber - first.DayNumber < FewestDays - 1) first = last.DayNumber >= FewestDays ? last.AddDays(1 - FewestDays) : first;
        var unit = new[] { TimeUnit.Day, TimeUnit.Week, TimeUnit.Month, TimeUnit.Quarter }
            .FirstOrDefault(unit => CountOf(first, last, unit) <= Most, TimeUnit.Year);
        var counts = days.GroupBy(day => StartOf(day.Day, unit)).ToDictionary(step => step.Key, step => step.Sum(day => day.Count));
        var steps = new List<TimeStep>();
        for (var start = StartOf(first, unit); start <= last; start = After(start, unit))
        {
            var end = After(start, unit).AddDays(-1);
            steps.Add(new TimeStep(start, end, unit, counts.GetValueOrDefault(start)));
        }

        return steps;
    }

    private static int CountOf(DateOnly first, DateOnly last, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => last.DayNumber - first.DayNumber + 1,
        TimeUnit.Week => ((last.DayNumber - first.DayNumber) / 7) + 2,
        TimeUnit.Month => ((last.Year - first.Year) * 12) + last.Month - first.Month + 1,
        _ => (((last.Year - first.Year) * 12) + last.Month - first.Month + 1) / 3,
    };

    private static DateOnly StartOf(DateOnly day, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => day,
        TimeUnit.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TimeUnit.Month => new DateOnly(day.Year, day.Month, 1),
        TimeUnit.Quarter => new DateOnly(day.Year, (((day.Month - 1) / 3) * 3) + 1, 1),
        _ => new DateOnly(day.Year, 1, 1),
    };

    private static DateOnly After(DateOnly start, TimeUnit unit) => unit switch
    {
        TimeUnit.Day => start.AddDays(1),
        TimeUnit.Week => start.AddDays(7),
        TimeUnit.Month => start.AddMonths(1),
        TimeUnit.Quarter => start.AddMonths(3),
        _ => start.AddYears(1),
    };
}

internal enum TimeUnit
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="Count">What happened between them.</param>
internal sealed record TimeStep(DateOnly Start, DateOnly End, TimeUnit Unit, int Count);
