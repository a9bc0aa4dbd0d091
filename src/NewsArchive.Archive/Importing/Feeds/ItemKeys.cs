using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Makes keys of a list's items that tell them apart, also where its ids do not.</summary>
internal static class ItemKeys
{
    /// <summary>An id that several items with different addresses share tells none of them: then their addresses do.</summary>
    public static IEnumerable<ListedItem> Settle(IReadOnlyList<ListedItem> items)
    {
        var shared = items.GroupBy(item => item.Key, StringComparer.Ordinal).Where(same => same.DistinctBy(item => item.Address).Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        return shared.Count == 0 ? items : items.Select(item => shared.Contains(item.Key) ? item with { Key = item.Address } : item);
    }

    /// <summary>What an item is known by: its id, else its address, else what it says.</summary>
    /// <returns>Key and address; null where there is nothing to know it by.</returns>
    public static (string Key, string Address)? Of(string? id, Uri? address, string? title, string? text)
    {
        if (address is not null) return (id ?? address.AbsoluteUri, address.AbsoluteUri);
        if (id is not null) return (id, id);
        if (title is null && text is null) return null;
        var hash = System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes($"{title}\n{text}"));
        var name = "urn:item:" + Convert.ToHexStringLower(hash.AsSpan(0, 16));
        return (name, name);
    }

    /// <summary>An http(s) address, relative to the document's; null for anything else.</summary>
    public static Uri? Address(string? text, Uri document) =>
        text?.Trim() is { Length: > 0 and <= 2_048 } link && Uri.TryCreate(document, link, out var address) && address.Scheme is "http" or "https"
        && address.Host.Length > 0 ? WithoutFragment(address) : null;

    /// <summary>What stands behind "#" is a place in the page, except where a site of scripts keeps its pages there.</summary>
    private static Uri WithoutFragment(Uri address) =>
        address.Fragment.Length == 0 || address.Fragment.StartsWith("#!", StringComparison.Ordinal) ? address : new UriBuilder(address) { Fragment = "" }.Uri;
}
