using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>Counts articles by steps of time in WIB.</summary>
internal sealed class HistogramCounter(HistogramStep step)
{
    private readonly Dictionary<DateOnly, int> _counts = [];

    public void Add(long sortKey)
    {
        var start = StartOf(CalendarMarks.Day(SortKey.TimeOf(sortKey)));
        _counts[start] = _counts.GetValueOrDefault(start) + 1;
    }

    public IReadOnlyList<HistogramCount> Result() => [.. _counts.OrderBy(static pair => pair.Key).Select(static pair => new HistogramCount(pair.Key, pair.Value))];

    private DateOnly StartOf(DateOnly day) => step switch
    {
        HistogramStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        HistogramStep.Month => new DateOnly(day.Year, day.Month, 1),
        HistogramStep.Year => new DateOnly(day.Year, 1, 1),
        _ => day,
    };
}
