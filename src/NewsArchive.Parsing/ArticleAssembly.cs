using NewsArchive.Parsing.Cleaning;
using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Language;
using NewsArchive.Parsing.Language.Dates;

namespace NewsArchive.Parsing;

/// <summary>Puts the parsed article together from a draft whose recognisers have all been asked.</summary>
internal static class ArticleAssembly
{
    public static ParsedArticle Assemble(Draft draft, PublisherReference? publisher)
    {
        draft.Claims.Sort((a, b) => a.Start.CompareTo(b.Start));
        var claims = ClaimMerging.Merge(draft.Source, draft.Claims);
        var blocks = BlockBuilder.Build(draft, claims);
        var removed = Removed(draft, claims);
        var (publishedAt, publishedAtSource) = Published(draft);
        var source = draft.Source;
        return new ParsedArticle
        {
            ParserVersion = ArticleParser.Version,
            Publisher = publisher,
            Title = draft.Hints.Title,
            Dateline = draft.Dateline,
            PublishedAt = publishedAt,
            PublishedAtSource = publishedAtSource,
            Authors = draft.Credits.Authors,
            Editors = draft.Credits.Editors,
            Section = draft.Hints.Section,
            Tags = [.. draft.Hints.Tags, .. draft.Tags],
            Url = draft.Hints.Url,
            Blocks = blocks,
            Removed = removed,
            Related = draft.Related,
            Facts = new Lazy<ArticleFacts>(() => FactReader.Read(source, blocks, removed, publishedAt, publisher?.Name), LazyThreadSafetyMode.PublicationOnly),
        };
    }

    /// <summary>What the caller says wins, then a date line of the page; else it is among the facts, as the day the text itself speaks of.</summary>
    private static (DateTimeOffset? At, PublishedAtSource? Source) Published(Draft draft)
    {
        if (draft.Hints.PublishedAt is { } given) return (given, PublishedAtSource.Given);
        return draft.PageDate is var (start, end) && DateLine.TryParse(draft.Source.AsSpan(start, end - start), out var printed) ? (printed, PublishedAtSource.Text) : (null, null);
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
