using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>Tells items apart, and whether one has changed.</summary>
internal static class ItemFingerprints
{
    /// <summary>32 hexadecimal digits: keys may be of any length, columns of an index may not.</summary>
    public static string KeyOf(ListedItem item) => Hash(item.Key)[..32];

    /// <summary>All that the source says of the item, except when it was published, which does not change it.</summary>
    public static string Of(ListedItem item) => Hash(
        item.Address, item.Title, item.Summary, item.ContentHtml, item.Updated?.UtcTicks.ToString(System.Globalization.CultureInfo.InvariantCulture),
        item.Length?.ToString(System.Globalization.CultureInfo.InvariantCulture))[..32];

    /// <summary>Of a whole list, whatever its order.</summary>
    public static string OfAll(IEnumerable<ListedItem> items) =>
        Hash([.. items.Select(item => KeyOf(item) + Of(item)).Order(StringComparer.Ordinal)]);

    private static string Hash(params IReadOnlyList<string?> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
        {
            // A separator that no text has keeps ("ab", "c") and ("a", "bc") apart.
            hash.AppendData(part is null ? [0xFE] : Encoding.UTF8.GetBytes(part));
            hash.AppendData([0xFF]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
