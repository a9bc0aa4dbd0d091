namespace NewsArchive.Archive.Importing.Sources;

/// <summary>Learns how many articles a source publishes a day: an average in which each day counts some third of the one after it.</summary>
public static class PublicationRate
{
    private static readonly TimeSpan Memory = TimeSpan.FromDays(1);

    /// <summary>Fewer dates tell too little.</summary>
    private const int FewestDates = 5;

    /// <param name="memory">What was known.</param>
    /// <param name="items">What is listed now; null where nothing changed.</param>
    /// <param name="newItems">How many of them were not known before.</param>
    /// <param name="now">The present.</param>
    public static SourceMemory Learn(SourceMemory memory, IReadOnlyList<ListedItem>? items, int newItems, DateTimeOffset now)
    {
        var listed = items?.Count ?? memory.ListedItems;
        // What the first visit finds has gathered for who knows how long; only its dates tell.
        if (memory.RateAt is not { } since) return memory with { ArticlesPerDay = OfDates(items), ListedItems = listed, RateAt = now };
        var elapsed = now - since;
        if (elapsed <= TimeSpan.Zero) return memory with { ListedItems = listed };
        var weight = Math.Exp(-elapsed / Memory);
        var rate = newItems / elapsed.TotalDays;
        // Before anything is known, one interval's rate is all there is.
        var learnt = memory.ArticlesPerDay is { } known ? (known * weight) + (rate * (1 - weight)) : newItems > 0 || elapsed >= Memory ? rate : (double?)null;
        return memory with { ArticlesPerDay = learnt, ListedItems = listed, RateAt = now };
    }

    private static double? OfDates(IReadOnlyList<ListedItem>? items)
    {
        var dates = (items ?? []).Where(item => item.Published is not null).Select(item => item.Published!.Value).Order().ToList();
        if (dates.Count < FewestDates) return null;
        var days = (dates[^1] - dates[0]).TotalDays;
        return days > 0 ? (dates.Count - 1) / days : null;
    }
}
