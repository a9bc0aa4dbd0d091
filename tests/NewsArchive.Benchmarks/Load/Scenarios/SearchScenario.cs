using System.Text.Json.Nodes;

using NewsArchive.Benchmarks.Load.Pace;
using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>Searches as readers mix them: words by how rare they are, phrases, beginnings of words, with facets, and later pages.</summary>
internal sealed class SearchScenario(int seed) : IScenario
{
    /// <summary>Weights of a hundred, by what is looked for.</summary>
    private static readonly (string Kind, int Weight, string Query)[] Mix =
    [
        ("common word", 20, $"q={GeneratedNews.Common}"),
        ("common word, facets", 10, $"q={GeneratedNews.Common}&facets=true&histogram=month"),
        ("middling word", 20, $"q={GeneratedNews.Middling}"),
        ("middling word, by date", 10, $"q={GeneratedNews.Middling}&sort=date"),
        ("rare word", 10, $"q={GeneratedNews.Rare}"),
        ("absent word", 5, $"q={GeneratedNews.Absent}"),
        ("two words", 10, $"q={GeneratedNews.Common}%20{GeneratedNews.Middling}"),
        ("phrase", 5, $"q={Uri.EscapeDataString('"' + GeneratedNews.Phrase + '"')}"),
        ("prefix", 5, $"q={GeneratedNews.Prefix}*"),
        ("second page", 5, ""),
    ];

    private readonly Lock _turn = new();
    private readonly Random _random = new(seed);

    public string Name => "search";

    public string About => "first pages of 20 results, in a mix of words by rarity, phrases, prefixes, facets and second pages";

    public void Prepare(int requests)
    {
    }

    public Task<LoadAnswer> SendAsync(LoadHttp http)
    {
        var (kind, _, query) = Draw();
        return query.Length == 0 ? SecondPageAsync(http, kind) : http.GetAsync(kind, $"/api/v1/articles?limit=20&{query}", Read);
    }

    private (string Kind, int Weight, string Query) Draw()
    {
        lock (_turn)
        {
            var place = _random.Next(Mix.Sum(static search => search.Weight));
            return Mix.First(search => (place -= search.Weight) < 0);
        }
    }

    /// <summary>Both requests count as one: a reader waits for the first to have the second.</summary>
    private static async Task<LoadAnswer> SecondPageAsync(LoadHttp http, string kind)
    {
        string? cursor = null;
        const string first = $"/api/v1/articles?limit=20&q={GeneratedNews.Middling}";
        var answer = await http.GetAsync(kind, first, body =>
        {
            cursor = (string?)JsonNode.Parse(body)?["nextCursor"];
            return Read(body);
        });
        return answer.Error is not null || cursor is null ? answer : await http.GetAsync(kind, $"{first}&cursor={Uri.EscapeDataString(cursor)}", Read);
    }

    private static (string? Error, int Articles) Read(byte[] body) => body.AsSpan().StartsWith("{\"items\":["u8) ? (null, 0) : ("no list", 0);
}
