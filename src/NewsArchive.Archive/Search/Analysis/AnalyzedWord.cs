namespace NewsArchive.Archive.Search.Analysis;

/// <summary>What the analysis makes of a word, wherever it stands.</summary>
/// <param name="Text">The word folded: lower case, without diacritics, full-width and compatibility forms; not stemmed. What <c>=word</c> compares.</param>
/// <param name="Stem">
/// What is indexed and searched. Letters and digits only, save a comma between the digits of a decimal number ("1,5") and hyphens
/// between those of a date ("2023-06-13"). At most <see cref="TextAnalyzer.MaxWordLength"/> characters, never empty.
/// </param>
/// <param name="Stop">Whether it says nothing of an article's subject ("yang", "adalah").</param>
public sealed record AnalyzedWord(string Text, string Stem, bool Stop)
{
    /// <summary>The two words that this one is written in apart ("sepakbola"), else null.</summary>
    internal (AnalyzedWord First, AnalyzedWord Second)? Parts { get; init; }

    /// <summary>Of <see cref="Text"/>, the same in every process.</summary>
    internal ulong TextHash { get; } = StableHash.Of(Text);
}
