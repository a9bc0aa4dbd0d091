using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Resources;

/// <summary>Articles that resemble one, with the decision on each.</summary>
internal sealed record DuplicateList(IReadOnlyList<DuplicateArticle> Items);
