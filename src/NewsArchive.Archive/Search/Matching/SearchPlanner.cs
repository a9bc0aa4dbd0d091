using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>Makes of a query what its answer is found by.</summary>
internal static class SearchPlanner
{
    /// <summary>The share of the words' weight that an article has to have to be shown at all.</summary>
    public const double EnoughWeight = 0.4;

    /// <param name="root">The query; null for everything.</param>
    /// <param name="counts">Counts of at least the query's words.</param>
    /// <param name="weights">Weights of the stems that an earlier page ranked by, in their order; null to take them from the counts.</param>
    public static SearchPlan Plan(QueryNode? root, SearchFilter filter, WordCounts counts, IReadOnlyList<float>? weights)
    {
        var parts = Parts(root);
        var stems = QueryTerms.Stems(root);
        List<RankedTerm> terms = [.. stems.Select((stem, i) => new RankedTerm(stem, weights is null ? RankingWeights.Rarity(counts.Articles, counts.Of(stem)) : weights[i]))];
        var byStem = terms.ToDictionary(static term => term.Stem, static term => term.Weight, StringComparer.Ordinal);

        // A time that holds for all of it is a range; the words of one that does not are in the match.
        var range = RangeOf(filter.From, filter.To);
        foreach (var date in parts.OfType<DateNode>()) range = range.And(RangeOf(date.From, date.Until));
        parts = [.. parts.Where(static part => part is not DateNode)];

        var filters = Names(filter);
        var full = counts.Spell(WithFilters(MatchWriter.All(parts), filters));
        return new SearchPlan(full, Spelled(Titles(parts, filters)), Spelled(Partial(parts, filters, byStem)), range, terms)
        {
            ShareOf = counts.ShareOf,
            AtLeast = range == KeyRange.All ? counts.LeastOf(full) : 0,
        };

        SearchMatch? Spelled(SearchMatch? match) => match is null ? null : counts.Spell(match);
    }

    /// <summary>The words whose counts a plan needs.</summary>
    public static IEnumerable<string> CountedWords(QueryNode? root) =>
        WordCounts.CountedIn(MatchOf(root)).Concat(QueryTerms.Stems(root)).Append(Lexemes.Everything).Distinct(StringComparer.Ordinal);

    /// <summary>The prefixes whose words a plan makes use of.</summary>
    public static IEnumerable<string> CountedPrefixes(QueryNode? root) =>
        MatchOf(root).Leaves.OfType<PrefixMatch>().Select(static match => match.Prefix).Where(static prefix => IndexedWords.IsCounted(prefix)).Distinct(StringComparer.Ordinal);

    private static SearchMatch MatchOf(QueryNode? root) => root is null ? SearchMatch.Everything : MatchWriter.All(Parts(root));

    private static IReadOnlyList<QueryNode> Parts(QueryNode? root) => root switch
    {
        null => [],
        AllNode all => all.Children,
        var single => [single],
    };

    private static SearchMatch? Titles(IReadOnlyList<QueryNode> parts, IReadOnlyList<SearchMatch> filters)
    {
        if (!parts.OfType<TermNode>().Any(IsPlain)) return null;
        return WithFilters(MatchWriter.All(parts.Select(static part => part is TermNode term && IsPlain(term) ? term with { Field = SearchField.Title } : part)), filters);
    }

    private static SearchMatch? Partial(IReadOnlyList<QueryNode> parts, IReadOnlyList<SearchMatch> filters, Dictionary<string, float> weights)
    {
        // What was written between quotation marks, behind a field or a sign was meant as it stands.
        var loose = parts.Where(static part => part is TermNode term ? IsPlain(term) : part is AnyNode any && any.Children.All(static child => child is TermNode term && IsPlain(term))).ToList();
        var weighed = loose.Select(part => (MatchWriter.Of(part), QueryTerms.Words(part).Min(word => weights.GetValueOrDefault(word.Stem)))).ToList();
        if (MostOfTheWeight.Of(weighed, EnoughWeight) is not { } most) return null;
        var strict = parts.Except(loose).ToList();
        var wanted = SearchMatch.All([most, .. strict.Where(static part => part is not NotNode).Select(MatchWriter.Of)]);
        var unwanted = strict.OfType<NotNode>().Select(static node => MatchWriter.Of(node.Child)).ToList();
        return WithFilters(unwanted.Count == 0 ? wanted : new ExceptMatch(wanted, SearchMatch.Any(unwanted)), filters);
    }

    private static bool IsPlain(TermNode term) => term is { Field: SearchField.Any, Exact: false };

    private static SearchMatch WithFilters(SearchMatch match, IReadOnlyList<SearchMatch> filters) => filters.Count == 0 ? match : SearchMatch.All([match, .. filters]);

    private static List<SearchMatch> Names(SearchFilter filter)
    {
        var names = new List<SearchMatch>();
        Add(Lexemes.Publisher, filter.Publisher);
        Add(Lexemes.Place, filter.Place);
        Add(Lexemes.Section, filter.Section);
        Add(Lexemes.Author, filter.Author);
        Add(Lexemes.Tag, filter.Tag);
        return names;

        void Add(char field, string? value)
        {
            if (value is not null) names.Add(new WordMatch(Lexemes.Name(field, value) ?? Lexemes.Nothing));
        }
    }

    private static KeyRange RangeOf(DateTimeOffset? from, DateTimeOffset? until) => new(
        from is { } first ? SortKey.FirstOf(first) : long.MinValue,
        until is { } end ? SortKey.FirstOf(end) : long.MaxValue);
}
