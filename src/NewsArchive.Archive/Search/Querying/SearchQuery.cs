using NewsArchive.Parsing;

namespace NewsArchive.Archive.Search.Querying;

/// <summary>A query as it was understood.</summary>
/// <param name="Text">As typed.</param>
/// <param name="Root">What to look for, or null where nothing is left to look for (no words at all).</param>
/// <param name="Canonical">The query written out again as it was understood; parsing it gives the same tree.</param>
/// <param name="Ignored">Words that were left out because they say nothing ("yang"), folded. Never all of a query's words.</param>
/// <param name="Hints">What was odd, for the reader to see; empty for most queries.</param>
public sealed record SearchQuery(
    string Text,
    QueryNode? Root,
    string Canonical,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<QueryHint> Hints)
{
    /// <summary>The nodes that all have to match, positive ones only, without dates: what a partial match is counted by.</summary>
    public IReadOnlyList<QueryNode> Wanted => [.. Parts.Where(static node => node is not (NotNode or DateNode))];

    /// <summary>The root's children, or the root alone.</summary>
    public IReadOnlyList<QueryNode> Parts => Root switch
    {
        null => [],
        AllNode all => all.Children,
        var single => [single],
    };
}

/// <summary>Something odd in a query, and what was made of it.</summary>
/// <param name="Code">Stable name ("unknown-field").</param>
/// <param name="Message">In words, in both languages.</param>
/// <param name="Start">Offset of the first character it is about.</param>
/// <param name="End">Offset after the last one.</param>
public sealed record QueryHint(string Code, Explanation Message, int Start, int End);
