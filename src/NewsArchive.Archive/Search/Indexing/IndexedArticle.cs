namespace NewsArchive.Archive.Search.Indexing;

/// <summary>All that the index keeps of an article, the same for every database.</summary>
/// <param name="Lexemes">All of its lexemes, each once; the others tell them by their number here.</param>
/// <param name="Passages">Lexemes in their order; a phrase stands within one passage.</param>
/// <param name="Marks">Lexemes without a place, each once; some stand in passages too.</param>
/// <param name="Impacts">What each stem weighs: <see cref="ImpactList"/>.</param>
/// <param name="Facets">What answers count: <see cref="FacetText"/>.</param>
internal sealed record IndexedArticle(string[] Lexemes, IReadOnlyList<Passage> Passages, int[] Marks, byte[] Impacts, string Facets)
{
    /// <summary>
    /// Changes whenever the same article may be indexed in another way; what was indexed in another is to be indexed again.
    /// </summary>
    public const int Version = (Analysis.TextAnalyzer.Version * 1_000) + 3;
}

/// <param name="Zone">Where it stands.</param>
/// <param name="Lexemes">One after the other, by their numbers.</param>
internal sealed record Passage(PassageZone Zone, int[] Lexemes);

/// <summary>Where a passage stands in an article.</summary>
internal enum PassageZone
{
    Body,
    Subheading,
    Lead,
    Title,

    /// <summary>The words of a field (title, tag, author ...) under its letter.</summary>
    Field,
}
