using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Querying;
using NewsArchive.Archive.Search.Stemming;

namespace NewsArchive.Archive.Search.Suggestions;

/// <summary>Finds what was meant by words of a query that the archive does not have, or hardly.</summary>
/// <remarks>
/// Words near to it are made, stemmed as articles are, and looked up among the archive's words, so that also a derived word with a slip is
/// understood ("pemerintha": pemerintah), and nothing is suggested that finds nothing.
/// </remarks>
internal static class SpellingSuggester
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;
    private const int MostWords = 4;

    /// <summary>Articles that make a word a word of its own, whatever is near to it.</summary>
    private const long Established = 3;

    /// <summary>How many times more articles have to have a word for it to be what was meant.</summary>
    private const double Times = 8;

    /// <summary>What a second slip has to be made up for by.</summary>
    private const double SecondSlip = 0.1;

    private static readonly string[] Particles = ["lah", "kah", "tah", "pun"];

    // Of a word with a slip the affixes are mostly whole at one end.
    private static readonly string[] Beginnings = ["me", "pe", "be", "te", "di", "ke", "se"];
    private static readonly string[] Endings = ["an", "kan", "i", "nya"];

    /// <summary>The words that are likely slips, at most four of a query.</summary>
    /// <param name="known">In how many articles a stem of the query stands.</param>
    public static async Task<IReadOnlyList<WordSuggestion>> SuggestAsync(SearchQuery query, Func<string, long> known, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        List<TermNode> terms = [.. Terms(query.Root).Where(static term => IsChecked(term.Word)).DistinctBy(static term => term.Word.Text)];
        var suggestions = new List<WordSuggestion>();
        foreach (var term in terms.Where(term => known(term.Word.Stem) < Established).Take(MostWords))
        {
            if (await BestAsync(term.Word, known(term.Word.Stem), vocabulary, cancellationToken) is { } best) suggestions.Add(new WordSuggestion(term.Word.Text, best));
        }

        return suggestions;
    }

    private static async Task<string?> BestAsync(AnalyzedWord word, long having, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var near = NearWords.Of(word.Text);
        // Roots and names first, which are their own stems: to stem all that is near takes longer than most searches.
        var found = await LikeliestAsync(word, having, near.Select(static pair => new NearWord(pair.Key, pair.Key, pair.Value)), vocabulary, cancellationToken);
        if (found is not null || !LooksDerived(word.Text)) return found;
        return await LikeliestAsync(word, having, near.Select(static pair => new NearWord(pair.Key, Stemmer.Stem(pair.Key), pair.Value)), vocabulary, cancellationToken);
    }

    private static async Task<string?> LikeliestAsync(
        AnalyzedWord word, long having, IEnumerable<NearWord> near, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        List<NearWord> candidates = [.. near.Where(other => other.Stem != word.Stem && other.Stem.Length >= ShortestWord - 1 && !StopWords.Contains(other.Text))];
        var counts = await vocabulary.CountAsync([.. candidates.Select(static other => other.Stem).Distinct()], cancellationToken);
        var best = candidates
            .Select(other => (other.Text, Weight: counts.GetValueOrDefault(other.Stem) * (other.Slips == 1 ? 1 : SecondSlip) * Likelihood(word.Text, other)))
            .OrderByDescending(static pair => pair.Weight)
            .ThenBy(static pair => pair.Text, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Text is not null && best.Weight >= (having + 0.1) * Times ? best.Text : null;
    }

    /// <summary>First letters are seldom wrong; particles are rare in what people look for; and a stem that is a small part of a word may be one by chance.</summary>
    private static double Likelihood(string typed, NearWord near)
    {
        var likelihood = typed[0] == near.Text[0] ? 1 : 0.3;
        if (near.Text.Length - near.Stem.Length > 6) likelihood *= 0.5;
        return Array.Exists(Particles, particle => near.Text.Length > near.Stem.Length && near.Text.EndsWith(particle, StringComparison.Ordinal)) ? likelihood * 0.5 : likelihood;
    }

    private static bool LooksDerived(string word) =>
        Array.Exists(Beginnings, beginning => word.StartsWith(beginning, StringComparison.Ordinal)) || Array.Exists(Endings, ending => word.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsChecked(AnalyzedWord word) =>
        word is { Stop: false, Text.Length: >= ShortestWord and <= LongestWord } && word.Text.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;

    private static IEnumerable<TermNode> Terms(QueryNode? node) => node switch
    {
        TermNode { Exact: false, Field: SearchField.Any or SearchField.Title } term => [term],
        AllNode all => all.Children.SelectMany(Terms),
        AnyNode any => any.Children.SelectMany(Terms),
        _ => [],
    };

    private readonly record struct NearWord(string Text, string Stem, int Slips);
}

/// <param name="Word">A word of the query, folded.</param>
/// <param name="Suggestion">What may have been meant.</param>
public sealed record WordSuggestion(string Word, string Suggestion);
