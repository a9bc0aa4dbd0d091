using NewsArchive.Api.Web.Articles;
using NewsArchive.Api.Web.Words;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Web.Citations;

/// <summary>What citations are made of.</summary>
/// <param name="Id">The article's id, for keys.</param>
/// <param name="Title">Headline, or the opening of the text.</param>
/// <param name="Outlet">The outlet's name, or null.</param>
/// <param name="Authors">As printed; initials ("fyk/ash") are no names to cite by, so they are left out.</param>
/// <param name="Published">The day in WIB, or null.</param>
/// <param name="Address">http or https, or null.</param>
/// <param name="Archived">The day it was archived first, in WIB.</param>
internal sealed record CitedWork(
    Guid Id, string? Title, string? Outlet, IReadOnlyList<PersonName> Authors, DateOnly? Published, string? Address, DateOnly Archived)
{
    public static CitedWork Of(ArchivedArticle article, string? outlet) => new(
        article.Id,
        DisplayTitle.Of(article.Content),
        outlet,
        [.. article.Content.Authors.Select(PersonName.Read).OfType<PersonName>()],
        article.Content.PublishedAt is { } published ? NewsDates.InWib(published) : null,
        SafeLink.Of(article.Content.Url),
        NewsDates.InWib(article.FirstArchivedAt));
}
