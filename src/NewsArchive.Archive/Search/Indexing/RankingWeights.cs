namespace NewsArchive.Archive.Search.Indexing;

/// <summary>
/// The numbers of BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with the weights of zones
/// in the frequency, as BM25F has them.
/// </summary>
/// <remarks>
/// Measured on the known-item queries of 4,433 real articles (`search` of the benchmarks); measure again after a change. A change of any of
/// them needs a new <see cref="IndexedArticle.Version"/>: impacts are stored.
/// </remarks>
internal static class RankingWeights
{
    /// <summary>How soon more of a word says no more.</summary>
    public const double Saturation = 1.2;

    /// <summary>How much an article's length counts against it, 0 to 1.</summary>
    public const double LengthPenalty = 0.75;

    /// <summary>
    /// Words of a usual article. A constant, where BM25 takes the mean of the collection: an article's impacts then follow from the
    /// article alone, and adding others changes none.
    /// </summary>
    public const double UsualLength = 280;

    /// <summary>What one occurrence in a zone counts.</summary>
    public static double Of(PassageZone zone) => zone switch
    {
        PassageZone.Title => 2,
        PassageZone.Lead => 1.2,
        PassageZone.Subheading => 1.2,
        _ => 1,
    };

    /// <summary>What a stem's frequency is worth in an article of a length: 1 to 255, in steps of the most it can be.</summary>
    public static byte Impact(double frequency, int length)
    {
        var norm = Saturation * (1 - LengthPenalty + (LengthPenalty * length / UsualLength));
        return (byte)Math.Clamp((int)Math.Round(frequency / (frequency + norm) * 255), 1, 255);
    }

    /// <summary>What a word of a query is worth: the rarer, the more. Never negative.</summary>
    /// <param name="articles">Articles in the archive.</param>
    /// <param name="having">Articles that have the word.</param>
    public static float Rarity(long articles, long having)
    {
        var (all, some) = (Math.Max(articles, having), having);
        return (float)Math.Log(1 + ((all - some + 0.5) / (some + 0.5)));
    }
}
