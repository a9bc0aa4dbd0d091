using System.Text.Json;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>Counts the values of facets over many articles.</summary>
internal sealed class FacetCounter
{
    /// <summary>Values shown of each facet.</summary>
    private const int MostValues = 20;

    private static readonly FacetKind[] Kinds = Enum.GetValues<FacetKind>();

    private readonly Dictionary<string, int>[] _counts = [.. Kinds.Select(static _ => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase))];

    /// <param name="facets">What <see cref="FacetText"/> wrote.</param>
    public void Add(ReadOnlySpan<char> facets)
    {
        var kind = 0;
        foreach (var part in facets.Split(FacetText.Separator))
        {
            if (kind == Kinds.Length) return;
            var values = facets[part];
            var counts = _counts[kind++].GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var one in values.Split(FacetText.ValueSeparator))
            {
                if (values[one].IsEmpty) continue;
                counts.TryGetValue(values[one], out var count);
                counts[values[one]] = count + 1;
            }
        }
    }

    public IReadOnlyDictionary<string, IReadOnlyList<FacetCount>> Result() => Kinds.ToDictionary(
        static kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
        IReadOnlyList<FacetCount> (kind) =>
        [
            .. _counts[(int)kind]
                .OrderByDescending(static pair => pair.Value).ThenBy(static pair => pair.Key, StringComparer.Ordinal)
                .Take(MostValues)
                .Select(static pair => new FacetCount(pair.Key, pair.Value)),
        ]);
}
