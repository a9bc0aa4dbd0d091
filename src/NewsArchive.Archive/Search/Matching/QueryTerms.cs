using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>The words of a query that say something of how well an article fits.</summary>
internal static class QueryTerms
{
    /// <summary>Enough for any question; the rest of a pasted text only filters.</summary>
    public const int Most = 32;

    /// <summary>Wanted words of the text, each stem once, in the order of the query.</summary>
    public static IReadOnlyList<string> Stems(QueryNode? root) =>
        [.. Words(root).Select(static word => word.Stem).Distinct(StringComparer.Ordinal).Take(Most)];

    /// <summary>Wanted words below a node; not those of fields beside the text.</summary>
    public static IEnumerable<AnalyzedWord> Words(QueryNode? node) => node switch
    {
        TermNode { Field: SearchField.Any or SearchField.Title or SearchField.Subheading } term => [term.Word],
        PhraseNode { Field: SearchField.Any or SearchField.Title or SearchField.Subheading } phrase => phrase.Words,
        AnyNode any => any.Children.SelectMany(Words),
        AllNode all => all.Children.SelectMany(Words),
        _ => [],
    };
}
