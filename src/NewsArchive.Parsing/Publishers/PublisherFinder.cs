using System.Text;

namespace NewsArchive.Parsing.Publishers;

/// <summary>Decides which outlet an article is of.</summary>
internal static class PublisherFinder
{
    private const int MaxSlugLength = 40;

    /// <summary>The outlet the caller names, by id, name or address; null where there is none, or none that is known.</summary>
    public static PublisherProfile? FromHints(PublisherCatalog catalog, ArticleHints hints)
    {
        if (hints.Publisher is { Length: > 0 } name && (catalog.Find(name) ?? catalog.FindByName(name)) is { } named) return named;
        return hints.Publisher is null or "" && Uri.TryCreate(hints.Url, UriKind.Absolute, out var url) ? catalog.FindByHost(url.Host) : null;
    }

    /// <summary>What the caller says wins; then the dateline; then a mark in the text that only one outlet prints.</summary>
    public static PublisherReference? Choose(PublisherCatalog catalog, ArticleHints hints, PublisherProfile? found, string? unknown, string source)
    {
        if (hints.Publisher is { Length: > 0 } given) return FromHints(catalog, hints)?.Reference ?? new PublisherReference(Slug(given), given);
        if (found is not null) return found.Reference;
        if (unknown is not null) return new PublisherReference(Slug(unknown), unknown);
        return catalog.FindByMark(source)?.Reference;
    }

    /// <summary>Letters, digits and inner hyphens in lower case; a host name loses its ending ("Posmetro.co.id" becomes "posmetro").</summary>
    private static string Slug(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var slug = new StringBuilder();
        foreach (var c in dot > 1 ? name.AsSpan(0, dot) : name)
        {
            if ((char.IsLetterOrDigit(c) || (c == '-' && slug.Length > 0)) && slug.Length < MaxSlugLength) slug.Append(char.ToLowerInvariant(c));
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } id ? id : "unknown";
    }
}
