using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Duplicates;

/// <summary>The words that a text is known by, weighed by how often it has them and how rare they are (tf-idf, Salton).</summary>
internal sealed class WeighedWords
{
    private readonly Dictionary<string, int> _frequencies = new(StringComparer.Ordinal);

    public WeighedWords(string? title, string text)
    {
        // A title says what it is about once more.
        Add(title);
        Add(title);
        Add(text);
    }

    public IReadOnlyCollection<string> Stems => _frequencies.Keys;

    /// <summary>The heaviest of words that more than one article has, the heaviest first.</summary>
    /// <param name="articles">In how many articles a stem stands.</param>
    /// <param name="all">How many there are.</param>
    public IEnumerable<string> Heaviest(IReadOnlyDictionary<string, long> articles, long all, int count) => _frequencies.Keys
        .Where(stem => articles.GetValueOrDefault(stem) > 1)
        .OrderByDescending(stem => Weight(stem, articles, all))
        .ThenBy(static stem => stem, StringComparer.Ordinal)
        .Take(count);

    /// <summary>Cosine of the two texts' words, 0 to 1.</summary>
    public double Likeness(WeighedWords other, IReadOnlyDictionary<string, long> articles, long all)
    {
        var product = 0.0;
        foreach (var stem in _frequencies.Keys)
        {
            if (other._frequencies.ContainsKey(stem)) product += Weight(stem, articles, all) * other.Weight(stem, articles, all);
        }

        return product == 0 ? 0 : Math.Min(1, product / (Length(articles, all) * other.Length(articles, all)));
    }

    private double Weight(string stem, IReadOnlyDictionary<string, long> articles, long all) =>
        (1 + Math.Log(_frequencies[stem])) * Math.Log(1 + (Math.Max(1.0, all) / (articles.GetValueOrDefault(stem) + 0.5)));

    private double Length(IReadOnlyDictionary<string, long> articles, long all) => Math.Sqrt(_frequencies.Keys.Sum(stem => Math.Pow(Weight(stem, articles, all), 2)));

    private void Add(string? text)
    {
        if (text is null) return;
        foreach (var token in TextAnalyzer.Analyze(text))
        {
            if (!token.Stop && !token.Extra) _frequencies[token.Stem] = _frequencies.GetValueOrDefault(token.Stem) + 1;
        }
    }
}
