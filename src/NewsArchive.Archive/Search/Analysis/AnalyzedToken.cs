namespace NewsArchive.Archive.Search.Analysis;

/// <summary>A word of a text, at its place.</summary>
/// <param name="Word">The word; one instance for many tokens.</param>
/// <param name="Start">Offset of its first character, in UTF-16 units.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Position">Number of the word in the text, from 0; words that follow each other have positions that do.</param>
/// <param name="Extra">
/// True for the whole of a compound ("covid19" for COVID-19) or of a date: it stands beside its parts, at the position of the first of
/// them. Phrases are found by the others.
/// </param>
public readonly record struct AnalyzedToken(AnalyzedWord Word, int Start, int End, int Position, bool Extra = false)
{
    /// <inheritdoc cref="AnalyzedWord.Text"/>
    public string Text => Word.Text;

    /// <inheritdoc cref="AnalyzedWord.Stem"/>
    public string Stem => Word.Stem;

    /// <inheritdoc cref="AnalyzedWord.Stop"/>
    public bool Stop => Word.Stop;
}
