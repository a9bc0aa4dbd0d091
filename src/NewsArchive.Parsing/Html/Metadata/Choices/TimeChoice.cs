using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses when the article was published.</summary>
internal static class TimeChoice
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <summary>Date lines are no longer.</summary>
    private const int LongestDateLine = 80;

    private static readonly MetadataSource[] Order =
    [
        MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Meta, MetadataSource.Itemprop, MetadataSource.DublinCore, MetadataSource.TimeElement,
    ];

    /// <param name="clues">What the page says.</param>
    /// <param name="title">The headline: the date that readers see stands near it.</param>
    /// <param name="isIndonesian">Whether times in UTC are given in WIB, the day Indonesian readers know.</param>
    public static (DateTimeOffset Time, MetadataSource Source)? Published(PageClues clues, string? title, bool isIndonesian)
    {
        var visible = Visible(clues, title);
        foreach (var clue in clues.About(ClueField.Published, Order))
        {
            if (!MachineTime.TryRead(clue.Text, out var time, out var saysUtc)) continue;
            // "10:08:58Z" beside "10:08 WIB": the site's program writes Z after local time.
            if (saysUtc && visible is { } seen && IsSameClock(time, seen)) return (new DateTimeOffset(time.DateTime, seen.Offset), clue.Source);
            return (isIndonesian ? InWib(time) : time, clue.Source);
        }

        return visible is { } printed ? (printed, MetadataSource.Visible) : null;
    }

    public static DateTimeOffset? Modified(PageClues clues, bool isIndonesian)
    {
        foreach (var clue in clues.About(ClueField.Modified, Order))
        {
            if (MachineTime.TryRead(clue.Text, out var time, out _)) return isIndonesian ? InWib(time) : time;
        }

        return null;
    }

    /// <summary>
    /// The date line behind the headline, or else the first one with a time: a page's top shows the day it was looked at,
    /// without a time.
    /// </summary>
    private static DateTimeOffset? Visible(PageClues clues, string? title)
    {
        var titleAt = TitleChoice.IndexOf(title, clues.Visible);
        var first = default(DateTimeOffset?);
        for (var i = 0; i < clues.Visible.Count; i++)
        {
            var text = clues.Visible[i];
            if (text.Text.Length > LongestDateLine || text.Href is not null) continue;
            if (!TryRead(text, out var time)) continue;
            if (titleAt >= 0 && i > titleAt && !text.Is(Surroundings.Furniture | Surroundings.Popular)) return time;
            if (time.TimeOfDay > TimeSpan.Zero) first ??= time;
        }

        return first;
    }

    /// <summary>A date line, or one behind a name: "Kompas.com - 02/11/2023, 21:34 WIB".</summary>
    private static bool TryRead(VisibleText text, out DateTimeOffset time)
    {
        if (VisibleDate.TryParse(text.Text, out time)) return true;
        if (!text.Is(Surroundings.Date | Surroundings.Author | Surroundings.Time)) return false;
        var at = text.Text.IndexOfAny(['-', '|', '•']);
        return at >= 0 && VisibleDate.TryParse(text.Text.AsSpan(at + 1), out time);
    }

    private static bool IsSameClock(DateTimeOffset machine, DateTimeOffset seen) =>
        machine.Date == seen.Date && machine.Hour == seen.Hour && machine.Minute == seen.Minute;

    private static DateTimeOffset InWib(DateTimeOffset time) => time.Offset == TimeSpan.Zero ? time.ToOffset(Wib) : time;
}
