namespace NewsArchive.Archive.Search.Analysis;

/// <summary>Puts words into the list of tokens and counts their positions.</summary>
internal ref struct TokenWriter(ICollection<AnalyzedToken> tokens, int firstPosition)
{
    /// <summary>Position of the next word.</summary>
    public int Position { get; private set; } = firstPosition;

    public void Write(AnalyzedWord? word, int start, int end)
    {
        if (word is null) return;
        if (word.Parts is not { } parts)
        {
            tokens.Add(new AnalyzedToken(word, start, end, Position++));
            return;
        }

        WriteWhole(word, start, end);
        tokens.Add(new AnalyzedToken(parts.First, start, end, Position++));
        tokens.Add(new AnalyzedToken(parts.Second, start, end, Position++));
    }

    /// <summary>The whole of what is written next in parts.</summary>
    public readonly void WriteWhole(AnalyzedWord? word, int start, int end)
    {
        if (word is not null) tokens.Add(new AnalyzedToken(word, start, end, Position, Extra: true));
    }
}
