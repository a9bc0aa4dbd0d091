namespace NewsArchive.Archive.Search.Querying;

/// <summary>A node with the text that gives it again.</summary>
/// <param name="Joined">Whether the text is several parts, so that it needs brackets inside another.</param>
internal sealed record QueryPart(QueryNode Node, string Echo, bool Joined = false)
{
    public bool Negated => Node is NotNode;

    /// <summary>The parts of an <see cref="AllNode"/>, else this one.</summary>
    public IReadOnlyList<QueryPart> Members { get => field ?? [this]; init; }

    /// <summary>What a <see cref="NotNode"/> is the negation of.</summary>
    private QueryPart? Excluded { get; init; }

    private string Bracketed => Joined ? $"({Echo})" : Echo;

    /// <summary>All of several parts: nested ones are opened, repeated ones left out, exclusions come last.</summary>
    public static QueryPart? All(IEnumerable<QueryPart> parts)
    {
        var members = Distinct(parts.SelectMany(static part => part.Members)).OrderBy(static part => part.Negated).ToList();
        if (members.Count < 2) return members.FirstOrDefault();
        return new QueryPart(new AllNode([.. members.Select(static part => part.Node)]), string.Join(' ', members.Select(static part => part.Bracketed)), Joined: true)
        {
            Members = members,
        };
    }

    /// <summary>Any of several parts, none of them negated.</summary>
    public static QueryPart? Any(IEnumerable<QueryPart> parts)
    {
        var kept = Distinct(parts);
        if (kept.Count < 2) return kept.FirstOrDefault();
        return new QueryPart(new AnyNode([.. kept.Select(static part => part.Node)]), string.Join(" OR ", kept.Select(static part => part.Bracketed)), Joined: true);
    }

    public QueryPart Not() => Excluded ?? new QueryPart(new NotNode(Node), "-" + Bracketed) { Excluded = this };

    private static List<QueryPart> Distinct(IEnumerable<QueryPart> parts) => [.. parts.DistinctBy(static part => part.Echo, StringComparer.OrdinalIgnoreCase)];
}
