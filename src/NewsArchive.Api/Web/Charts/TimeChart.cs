using NewsArchive.Api.Web.Words;

namespace NewsArchive.Api.Web.Charts;

/// <summary>A chart of how many articles there were when.</summary>
internal static class TimeChart
{
    /// <param name="name">Its name in the page.</param>
    /// <param name="days">Days that have articles.</param>
    /// <param name="request">The page that a bar leads to, narrowed down to the bar's time; null: bars lead nowhere.</param>
    /// <param name="speech">The reader's language.</param>
    public static BarChart Of(string name, IReadOnlyList<(DateOnly Day, int Count)> days, Func<TimeStep, string>? request, Speech speech) => new(
        name, speech[SearchPageWords.PerTime], speech[SearchPageWords.Time], speech[SearchPageWords.Articles],
        [.. TimeSteps.Gather(days).Select(step => new Bar(Label(step, speech), step.Count, step.Count > 0 ? request?.Invoke(step) : null)
        {
            Text = speech.Number(step.Count),
            From = step.Start,
            To = step.End,
        })])
    {
        CanBrush = request is not null,
    };

    private static string Label(TimeStep step, Speech speech) => step.Unit switch
    {
        TimeUnit.Day => speech.Date(step.Start),
        TimeUnit.Week => speech[SearchPageWords.WeekOf, speech.Date(step.Start)],
        TimeUnit.Month => NewsDates.Month(step.Start, speech.Language),
        TimeUnit.Quarter => speech[SearchPageWords.QuarterOf, (step.Start.Month + 2) / 3, step.Start.Year],
        _ => step.Start.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
