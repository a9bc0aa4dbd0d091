namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Guesses the day an article appeared from the days its text names.</summary>
internal static class PublicationDateInference
{
    /// <summary>The day, or null where the text gives no good evidence.</summary>
    public static DateOnly? Infer(IReadOnlyList<FoundDate> found)
    {
        foreach (var date in found)
        {
            if (date.Weekday is not null && date.First.HasYear && date.Last is null)
                return date.First.In(date.First.Year);
        }

        return null;
    }
}
