using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Querying;

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

    /// <summary>The words that are likely slips, at most four of a query.</summary>
    public static async Task<IReadOnlyList<WordSuggestion>> SuggestAsync(SearchQuery query, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        List<TermNode> terms = [.. Terms(query.Root).Where(static term => IsChecked(term.Word)).DistinctBy(static term => term.Word.Text)];
        if (terms.Count == 0) return [];
        var counts = await vocabulary.CountAsync([.. terms.Select(static term => term.Word.Stem)], cancellationToken);
        var suggestions = new List<WordSuggestion>();
        foreach (var term in terms.Where(term => counts.GetValueOrDefault(term.Word.Stem) < Established).Take(MostWords))
        {
            if (await BestAsync(term.Word, counts.GetValueOrDefault(term.Word.Stem), vocabulary, cancellationToken) is { } best) suggestions.Add(new WordSuggestion(term.Word.Text, best));
        }

        return suggestions;
    }

    private static async Task<string?> BestAsync(AnalyzedWord word, long having, IVocabulary vocabulary, CancellationToken cancellationToken)
    {
        var near = NearWords.Of(word.Text)
            .Select(static pair => (Word: TextAnalyzer.AnalyzeWord(pair.Key), Slips: pair.Value))
            .Where(pair => pair.Word is { Stop: false } && pair.Word.Stem != word.Stem && pair.Word.Stem.Length >= ShortestWord - 1)
            .ToList();
        var counts = await vocabulary.CountAsync([.. near.Select(static pair => pair.Word!.Stem).Distinct()], cancellationToken);
        var best = near
            .Select(pair => (pair.Word!.Text, Weight: counts.GetValueOrDefault(pair.Word.Stem) * (pair.Slips == 1 ? 1 : SecondSlip) * Likelihood(word.Text, pair.Word)))
            .OrderByDescending(static pair => pair.Weight)
            .ThenBy(static pair => pair.Text, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Text is not null && best.Weight >= (having + 0.1) * Times ? best.Text : null;
    }

    /// <summary>First letters are seldom wrong; and a form whose stem is a part of it only by chance is less likely than a word that is one.</summary>
    private static double Likelihood(string typed, AnalyzedWord near) =>
        (typed[0] == near.Text[0] ? 1 : 0.3) * (near.Text.Length - near.Stem.Length > 6 ? 0.5 : 1);

    private static bool IsChecked(AnalyzedWord word) =>
        word is { Stop: false, Text.Length: >= ShortestWord and <= LongestWord } && word.Text.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0;

    private static IEnumerable<TermNode> Terms(QueryNode? node) => node switch
    {
        TermNode { Exact: false, Field: SearchField.Any or SearchField.Title } term => [term],
        AllNode all => all.Children.SelectMany(Terms),
        AnyNode any => any.Children.SelectMany(Terms),
        _ => [],
    };
}

/// <param name="Word">A word of the query, folded.</param>
/// <param name="Suggestion">What may have been meant.</param>
public sealed record WordSuggestion(string Word, string Suggestion);
