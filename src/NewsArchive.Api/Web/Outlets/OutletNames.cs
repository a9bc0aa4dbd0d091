using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Outlets;

/// <summary>The names readers know outlets by.</summary>
internal sealed class OutletNames(ArticleParser parser)
{
    /// <summary>Outlets that have a profile, by name.</summary>
    public IReadOnlyList<PublisherReference> Known { get; } =
        [.. parser.Catalog.Profiles.Select(profile => profile.Reference).OrderBy(outlet => outlet.Name, StringComparer.OrdinalIgnoreCase)];

    /// <returns>The id itself where no profile has it.</returns>
    public string Of(string id) => parser.Catalog.Find(id)?.Name ?? id;

    /// <summary>The name as it is known now; for outlets without a profile as the article was archived with.</summary>
    public string? Of(PublisherReference? publisher) => publisher is null ? null : parser.Catalog.Find(publisher.Id)?.Name ?? publisher.Name;
}
