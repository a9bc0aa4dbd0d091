namespace NewsArchive.Archive.Search.Matching;

/// <summary>Articles that have a share of the weight of several parts: written out as the smallest sets of parts that reach it.</summary>
internal static class MostOfTheWeight
{
    /// <summary>The expression doubles with each part at worst; the lightest beyond decide nothing.</summary>
    public const int MostParts = 10;

    /// <param name="parts">Parts with their weights, none negative.</param>
    /// <param name="share">The share of the whole weight that is enough, above 0 and up to 1.</param>
    /// <returns>Null where there are fewer than two parts.</returns>
    public static SearchMatch? Of(IReadOnlyList<(SearchMatch Part, float Weight)> parts, double share)
    {
        if (parts.Count < 2) return null;
        var heaviest = parts.OrderByDescending(static part => part.Weight).Take(MostParts).ToList();
        return Reach(heaviest, 0, heaviest.Sum(static part => (double)part.Weight) * share);
    }

    /// <summary>What reaches a weight with the parts from an index on; null where nothing does.</summary>
    private static SearchMatch? Reach(List<(SearchMatch Part, float Weight)> parts, int from, double needed)
    {
        // Sums of rarities are not exact.
        const double slack = 1e-6;
        if (parts.Skip(from).Sum(static part => (double)part.Weight) + slack < needed) return null;
        var (part, weight) = parts[from];
        var with = weight + slack >= needed ? part : Reach(parts, from + 1, needed - weight) is { } rest ? SearchMatch.All([part, rest]) : null;
        var without = from + 1 < parts.Count ? Reach(parts, from + 1, needed) : null;
        return (with, without) switch
        {
            (null, null) => null,
            ({ } only, null) => only,
            (null, { } only) => only,
            ({ } one, { } other) => SearchMatch.Any(other is AnyMatch any ? [one, .. any.Parts] : [one, other]),
        };
    }
}
