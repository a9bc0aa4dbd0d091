namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Guesses the day an article appeared from the days its text names.</summary>
/// <remarks>
/// News habitually prints the day something was said or happened with its weekday and year: "Senin (12/6/2023)". Where
/// all such days of a text, each with its right weekday, lie close together, the last of them is taken. Measured on 60
/// labelled and 710 scraped articles whose day is known: it answers for 55 % and 42 % of them; 76 % and 79 % of the
/// answers are the very day, 94 % and 96 % the day or the one before it, all within a week.
/// </remarks>
internal static class PublicationDateInference
{
    /// <summary>Days that days of the same news lie apart at most; farther ones tell of a history or an agenda.</summary>
    private const int WidestSpread = 3;

    /// <summary>The day, or null where the text gives no good evidence.</summary>
    public static DateOnly? Infer(IReadOnlyList<FoundDate> found)
    {
        DateOnly? earliest = null;
        DateOnly? latest = null;
        foreach (var date in found)
        {
            if (date.Weekday is not { } weekday || !date.First.HasYear || date.Last is not null || date.Direction > 0)
                continue;
            var day = date.First.In(date.First.Year);
            if (day.DayOfWeek != weekday)
                continue;
            earliest = earliest is { } e && e < day ? e : day;
            latest = latest is { } l && l > day ? l : day;
        }

        return earliest is { } first && latest is { } last && last.DayNumber - first.DayNumber <= WidestSpread ? last : null;
    }

    /// <summary>The day that dates without a year are resolved by: the inferred one, else any full date of the text.</summary>
    public static DateOnly? Reference(IReadOnlyList<FoundDate> found)
    {
        if (Infer(found) is { } day)
            return day;
        foreach (var date in found)
        {
            if (date.First.HasYear)
                return date.First.In(date.First.Year);
        }

        return null;
    }
}
