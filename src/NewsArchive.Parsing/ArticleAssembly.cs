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
        var (publishedAt, publishedAtSource) = Published(draft, blocks);
        var facts = FactReader.Read(draft.Source, blocks, removed, publishedAt, publisher?.Name);
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
            Sources = facts.Sources,
            Quotes = facts.Quotes,
            MentionedDates = InOnePiece(facts.MentionedDates, claims),
            Related = draft.Related,
        };
    }

    /// <summary>What the caller says wins; then a date line of the page; then the day the text itself speaks of.</summary>
    private static (DateTimeOffset? At, PublishedAtSource? Source) Published(Draft draft, List<ArticleBlock> blocks)
    {
        if (draft.Hints.PublishedAt is { } given) return (given, PublishedAtSource.Given);
        if (draft.PageDate is var (start, end) && DateLine.TryParse(draft.Source.AsSpan(start, end - start), out var printed)) return (printed, PublishedAtSource.Text);
        return FactReader.InferPublicationDay(draft.Source, blocks) is { } inferred ? (inferred, PublishedAtSource.Text) : (null, null);
    }

    /// <summary>A date whose words a removed piece keeps apart is none the source prints.</summary>
    private static List<MentionedDate> InOnePiece(IReadOnlyList<MentionedDate> dates, List<Claim> claims)
    {
        var kept = new List<MentionedDate>(dates.Count);
        var next = 0;
        foreach (var date in dates)
        {
            while (next < claims.Count && claims[next].End <= date.Start) next++;
            if (next == claims.Count || claims[next].Start >= date.End) kept.Add(date);
        }

        return kept;
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
