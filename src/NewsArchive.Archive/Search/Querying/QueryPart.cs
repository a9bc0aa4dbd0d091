namespace NewsArchive.Archive.Search.Querying;

/// <summary>A node with the text that gives it again.</summary>
/// <param name="Joined">Whether the text is several parts, so that it needs brackets inside another.</param>
internal sealed record QueryPart(QueryNode Node, string Echo, bool Joined = false)
{
    public bool Negated => Node is NotNode;

    private string Bracketed => Joined ? $"({Echo})" : Echo;

    /// <summary>All of several parts: nested ones are opened, repeated ones left out.</summary>
    public static QueryPart? All(IEnumerable<QueryPart> parts)
    {
        var kept = Distinct(parts);
        if (kept.Count < 2) return kept.FirstOrDefault();
        var nodes = kept.SelectMany(static part => part.Node is AllNode all ? all.Children : [part.Node]).Distinct().ToList();
        return new QueryPart(new AllNode(nodes), string.Join(' ', kept.Select(static part => part.Node is AllNode ? part.Echo : part.InSequence)), Joined: true);
    }

    /// <summary>Any of several parts, none of them negated.</summary>
    public static QueryPart? Any(IEnumerable<QueryPart> parts)
    {
        var kept = Distinct(parts);
        if (kept.Count < 2) return kept.FirstOrDefault();
        var nodes = kept.SelectMany(static part => part.Node is AnyNode any && part.Joined ? any.Children : [part.Node]).Distinct().ToList();
        return new QueryPart(new AnyNode(nodes), string.Join(" OR ", kept.Select(static part => part.Node is AnyNode ? part.Echo : part.Bracketed)), Joined: true);
    }

    public QueryPart Not() => Node is NotNode not ? new QueryPart(not.Child, Echo[1..]) : new QueryPart(new NotNode(Node), "-" + Bracketed);

    private string InSequence => Node is AnyNode ? Bracketed : Echo;

    private static List<QueryPart> Distinct(IEnumerable<QueryPart> parts) => [.. parts.DistinctBy(static part => part.Echo, StringComparer.Ordinal)];
}
