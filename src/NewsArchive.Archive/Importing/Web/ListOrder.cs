using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Puts what a source lists in the order it was published.</summary>
internal static class ListOrder
{
    /// <summary>By the dates, where all have one; else the other way round than listed, because lists begin with the newest.</summary>
    public static IReadOnlyList<ListedItem> OldestFirst(IReadOnlyList<ListedItem> items)
    {
        var turned = items.Reverse().ToList();
        return turned.TrueForAll(item => DateOf(item) is not null) ? [.. turned.OrderBy(item => DateOf(item)!.Value)] : turned;
    }

    private static DateTimeOffset? DateOf(ListedItem item) => item.Published ?? item.Updated;
}
