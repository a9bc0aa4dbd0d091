namespace NewsArchive.Archive.Search.Querying;

/// <summary>Leaves words that say nothing out of a query, unless there are no others.</summary>
internal static class QueryStopWords
{
    public static (QueryPart? Part, IReadOnlyList<string> Ignored) Remove(QueryPart? whole)
    {
        if (whole?.Node is not AllNode all) return (whole, []);
        var ignored = all.Children.Where(IsIdle).ToList();
        var others = all.Children.Any(static node => !IsIdle(node) && node is not (NotNode or DateNode));
        if (ignored.Count == 0 || !others) return (whole, []);
        var kept = all.Children.Where(static node => !IsIdle(node)).ToList();
        return (
            new QueryPart(kept.Count == 1 ? kept[0] : new AllNode(kept), whole.Echo, kept.Count > 1),
            [.. ignored.Select(static node => Term(node)!.Word.Text)]);
    }

    private static bool IsIdle(QueryNode node) => Term(node) is { Exact: false, Word.Stop: true, Field: SearchField.Any };

    /// <summary>The word of a node, negated or not: without "yang" nothing would be left either.</summary>
    private static TermNode? Term(QueryNode node) => node switch
    {
        TermNode term => term,
        NotNode { Child: TermNode term } => term,
        _ => null,
    };
}
