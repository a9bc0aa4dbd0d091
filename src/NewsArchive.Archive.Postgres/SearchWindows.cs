using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Matching;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Postgres;

/// <summary>
/// The pieces of time in which the newest matches are looked for, newest first. An index of words knows no order: of a common word it gives
/// all articles of the archive to find the newest among them. Days are lexemes too, and asked for the days of a window besides it gives
/// those of the window only.
/// </summary>
/// <remarks>
/// The result does not depend on the windows: they only say how far to look before looking further. Days are a condition of their own: of two
/// conditions GIN skips through each to what the other has next, where within one it goes through all articles of the words that are rarer
/// than a day (18 ms against 4 for fifty words at 1,000,000 articles).
/// </remarks>
internal static class SearchWindows
{
    /// <summary>So many matches are read and sorted within milliseconds, at about 2 us each.</summary>
    private const int EasyMatches = 1_500;

    /// <summary>The same with phrases, which are looked for in the vector of each article that has their words, at some 25 us each.</summary>
    private const int EasyPhrases = 300;

    /// <summary>Words keep together: a window is made a little larger than they would need at random.</summary>
    private const double Margin = 1.5;

    /// <summary>Where a window did not have enough, the next is larger by this.</summary>
    private const double Growth = 6;

    /// <summary>Beyond so many lexemes of days the query itself becomes slow.</summary>
    private const int MostMarks = 120;

    public static IEnumerable<(SearchMatch? Days, KeyRange Range)> Of(HitQuery query, DayCounts days)
    {
        var range = query.Range;
        var easy = query.Match.HasPhrase ? EasyPhrases : Math.Max(EasyMatches, 2 * query.Most);
        if (query.Share * days.Total > easy)
        {
            var wanted = query.Most / query.Share * Margin;
            var newer = range.Until == long.MaxValue ? CalendarMarks.Last : DayCounts.DayOf(range.Until - 1);
            while (days.Back(newer, wanted) is { } bottom)
            {
                var from = SortKey.FirstOf(new DateTimeOffset(bottom, TimeOnly.MinValue, NewsTime.Wib));
                if (from <= range.From) break;
                if (Marks(bottom, newer) is not { } marks) break;
                yield return (marks, range with { From = from });
                range = range with { Until = from };
                newer = bottom.AddDays(-1);
                wanted *= Growth;
            }
        }

        yield return (Rest(range), range);
    }

    private static SearchMatch? Rest(KeyRange range)
    {
        if (range == KeyRange.All) return null;
        var first = range.From == long.MinValue ? CalendarMarks.First : DayCounts.DayOf(range.From);
        var last = range.Until == long.MaxValue ? CalendarMarks.Last : DayCounts.DayOf(range.Until - 1);
        return Marks(first, last);
    }

    /// <summary>Null where that would take too many lexemes.</summary>
    private static SearchMatch? Marks(DateOnly first, DateOnly last)
    {
        var marks = CalendarMarks.Cover(first, last);
        return marks.Count is 0 or > MostMarks ? null : SearchMatch.Any(marks.Select(static mark => new WordMatch(mark)));
    }
}
