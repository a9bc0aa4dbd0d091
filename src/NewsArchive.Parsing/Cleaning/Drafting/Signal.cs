namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>What a telling phrase inside a text may announce.</summary>
internal enum SignalKind
{
    /// <summary>A label of related links.</summary>
    Related,

    /// <summary>A channel, or a word calls to follow use.</summary>
    Promo,

    /// <summary>A standing phrase that is noise wherever it stands.</summary>
    Phrase,

    /// <summary>A label before names.</summary>
    Credit,

    /// <summary>A mark of an embedded post.</summary>
    Post,
}

/// <summary>A telling phrase at a place of the source.</summary>
internal readonly record struct Signal(int Start, int Length, SignalKind Kind)
{
    public int End => Start + Length;
}
