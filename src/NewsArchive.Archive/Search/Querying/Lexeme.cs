namespace NewsArchive.Archive.Search.Querying;

internal enum LexemeKind
{
    End,
    Open,
    Close,
    Or,

    /// <summary>Also written AND; joins what is joined anyway.</summary>
    And,

    /// <summary>NOT, written before what it is about.</summary>
    Not,
    Word,
    Quote,
    Date,
}

/// <summary>A piece of a query.</summary>
/// <param name="Body">The word, or what stands between the quotation marks.</param>
/// <param name="Start">Offset of its first character, modifiers included.</param>
/// <param name="End">Offset after its last character.</param>
internal sealed record Lexeme(LexemeKind Kind, string Body, int Start, int End)
{
    public bool Negated { get; init; }

    public bool Exact { get; init; }

    /// <summary>Whether a star stands behind the word.</summary>
    public bool Prefix { get; init; }

    public SearchField Field { get; init; }
}
