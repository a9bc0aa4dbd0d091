using NewsArchive.Parsing.Cleaning;

namespace NewsArchive.Parsing;

/// <summary>Puts the parsed article together from a draft whose recognisers have all been asked.</summary>
internal static class ArticleAssembly
{
    public static ParsedArticle Assemble(Draft draft, PublisherReference? publisher)
    {
        draft.Claims.Sort((a, b) => a.Start.CompareTo(b.Start));
        var claims = ClaimMerging.Merge(draft.Source, draft.Claims);
        return new ParsedArticle
        {
            ParserVersion = ArticleParser.Version,
            Publisher = publisher,
            Title = draft.Hints.Title,
            Dateline = draft.Dateline,
            PublishedAt = draft.Hints.PublishedAt,
            PublishedAtSource = draft.Hints.PublishedAt is null ? null : PublishedAtSource.Given,
            Authors = draft.Credits.Authors,
            Editors = draft.Credits.Editors,
            Section = draft.Hints.Section,
            Tags = [.. draft.Hints.Tags, .. draft.Tags],
            Url = draft.Hints.Url,
            Blocks = BlockBuilder.Build(draft, claims),
            Removed = Removed(draft, claims),
            Related = draft.Related,
        };
    }

    private static RemovedPiece[] Removed(Draft draft, List<Claim> claims)
    {
        var removed = new RemovedPiece[claims.Count];
        for (var i = 0; i < removed.Length; i++)
        {
            var claim = claims[i];
            removed[i] = new RemovedPiece(claim.Kind, draft.Source[claim.Start..claim.End], claim.Start, claim.End, claim.Rule.Id, claim.Rule.Explanation);
        }

        return removed;
    }
}
