namespace NewsArchive.Archive.Search.Matching;

/// <summary>How many of the articles that match are looked at: beyond, answers say that there are more. The same on every database, because what is ranked decides the order.</summary>
/// <param name="Ranked">The newest that are ranked.</param>
/// <param name="Titled">The newest of the older ones that are ranked too, because their titles have the words.</param>
/// <param name="Counted">Counted for the total.</param>
/// <param name="Faceted">Counted by their facets and by time.</param>
internal readonly record struct SearchCaps(int Ranked, int Titled, int Counted, int Faceted)
{
    // Measured with `search` of the benchmarks at 200,000 articles: counting takes some 2 us a match on PostgreSQL, reading its facets 5 us.
    private const int MostTitled = 150;
    private const int MostCounted = 1_000;
    private const int MostFaceted = 5_000;

    // A phrase is looked for in the words of each article that has them: some 25 us on PostgreSQL.
    private const int MostPhrases = 250;
    private const int MostPhrasesFaceted = 1_000;

    /// <param name="ranked">At most, whatever is looked for.</param>
    /// <param name="counted">At most, whatever is looked for.</param>
    public static SearchCaps Of(SearchMatch match, int ranked, int counted) => match.HasPhrase
        ? new SearchCaps(Math.Min(ranked, MostPhrases), Math.Min(ranked, MostTitled), Math.Min(counted, MostPhrases), Math.Min(counted, MostPhrasesFaceted))
        : new SearchCaps(ranked, Math.Min(ranked, MostTitled), Math.Min(counted, MostCounted), Math.Min(counted, MostFaceted));
}
