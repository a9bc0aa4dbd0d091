namespace NewsArchive.Archive.Search.Querying;

/// <summary>
/// Reads queries: words, "phrases", -not, OR, brackets, beginnings*, =exact forms, fields and dates. Any text is a query: what is odd is
/// read as well as can be, and told in <see cref="SearchQuery.Hints"/>. OR joins its two neighbours: <c>banjir jakarta OR bekasi</c>
/// is <c>banjir (jakarta OR bekasi)</c>.
/// </summary>
public static class SearchQueryParser
{
    /// <summary>Characters of a query that are read.</summary>
    public const int MaxLength = 4000;

    /// <summary>Words, phrases and beginnings of a query that are looked up.</summary>
    public const int MaxTerms = 64;

    /// <summary>Brackets within brackets.</summary>
    public const int MaxDepth = 16;

    /// <summary>Shortest beginning that a star may follow.</summary>
    public const int MinPrefixLength = 2;

    /// <summary>Never throws, in time linear in the query's length, with a result of bounded depth and size.</summary>
    public static SearchQuery Parse(string? text)
    {
        var typed = text ?? "";
        var hints = new QueryHints();
        if (typed.Length > MaxLength) hints.TooLong(MaxLength, typed.Length);
        var read = typed.Length > MaxLength ? typed[..MaxLength] : typed;
        var whole = new QueryReader(read, hints).Read();
        var (root, ignored) = QueryStopWords.Remove(whole);
        if (root is null && typed.AsSpan().ContainsAnyExcept(' ', '\t')) hints.NothingToFind(typed.Length);
        if (root is not null && IsNegative(root)) hints.OnlyNegations(typed.Length);
        return new SearchQuery(typed, root, whole?.Echo ?? "", ignored, hints.All);
    }

    private static bool IsNegative(QueryNode node) => node is NotNode || (node is AllNode all && all.Children.All(static child => child is NotNode));
}
