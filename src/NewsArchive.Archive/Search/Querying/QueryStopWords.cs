namespace NewsArchive.Archive.Search.Querying;

/// <summary>Leaves words that say nothing out of a query, unless there are no others.</summary>
internal static class QueryStopWords
{
    /// <returns>What is looked for, and the words left out, folded.</returns>
    public static (QueryNode? Node, IReadOnlyList<string> Ignored) Remove(QueryPart? whole)
    {
        if (whole?.Node is not AllNode) return (whole?.Node, []);
        var idle = whole.Members.Where(static part => IsIdle(part.Node)).ToList();
        var others = whole.Members.Any(static part => !IsIdle(part.Node) && part.Node is not (NotNode or DateNode));
        if (idle.Count == 0 || !others) return (whole.Node, []);
        var kept = QueryPart.All(whole.Members.Except(idle));
        return (kept?.Node, [.. idle.Select(static part => Term(part.Node)!.Word.Text)]);
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
