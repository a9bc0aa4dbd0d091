using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Search.Suggestions;

/// <summary>A query with what was meant in the place of slips, all else as typed.</summary>
internal static class CorrectedQuery
{
    public static string? Of(string query, IReadOnlyList<WordSuggestion> suggestions)
    {
        if (suggestions.Count == 0) return null;
        var meant = suggestions.ToDictionary(static one => one.Word, static one => one.Suggestion, StringComparer.Ordinal);
        var corrected = query;
        // From the end, so that what stands before keeps its place.
        foreach (var token in TextAnalyzer.Analyze(query).Where(static token => !token.Extra).Reverse())
        {
            if (meant.TryGetValue(token.Text, out var suggestion)) corrected = $"{corrected[..token.Start]}{suggestion}{corrected[token.End..]}";
        }

        return corrected;
    }
}
