namespace NewsArchive.Archive.Search.Analysis;

/// <summary>
/// The one analysis of the archive, for articles and queries, on every database: folds, splits into words, knows stop words, and stems
/// Indonesian. Pure, thread-safe, in time linear in the text's length; any text is taken.
/// </summary>
public static class TextAnalyzer
{
    /// <summary>Changes whenever the same text may give other stems; an index made by another version has to be rebuilt.</summary>
    public const int Version = 1;

    /// <summary>Longest word in characters; what is longer is cut (offsets tell the whole).</summary>
    public const int MaxWordLength = 64;

    public static IReadOnlyList<AnalyzedToken> Analyze(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var tokens = new List<AnalyzedToken>(text.Length / 6);
        Analyze(text, tokens);
        return tokens;
    }

    /// <summary>Adds the words of a text to a list that the caller may use again.</summary>
    /// <param name="firstPosition">Position of the first word.</param>
    /// <returns>The position after the last word.</returns>
    public static int Analyze(ReadOnlySpan<char> text, ICollection<AnalyzedToken> tokens, int firstPosition = 0)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var writer = new TokenWriter(tokens, firstPosition);
        var reader = new WordReader(text);
        while (reader.MoveNext())
        {
            var run = text[reader.Start..reader.End];
            if (reader.Tagged) RunTokens.WriteTag(run, reader.Start, ref writer);
            else if (reader.Plain) RunTokens.WritePlain(run, reader.Start, ref writer);
            else RunTokens.WriteJoined(run, reader.Start, ref writer);
        }

        return writer.Position;
    }

    /// <summary>A single word, letters and digits only after folding; null where nothing is left of it.</summary>
    public static AnalyzedWord? AnalyzeWord(ReadOnlySpan<char> word) => WordCache.Get(word);
}
