namespace NewsArchive.Parsing;

/// <summary>How to read an article, apart from what is known of it.</summary>
public sealed record ParseOptions
{
    public static ParseOptions Default { get; } = new();

    /// <summary>
    /// Puts back spaces that were lost around former tags ("digelarJuventus") in the text of blocks, where the evidence is
    /// strong. Offsets stay those of the source. Off by default: then letters and spaces are exactly those of the source.
    /// </summary>
    public bool RepairSpacing { get; init; }

    /// <summary>How much of an HTML page is taken in.</summary>
    public PageLimits PageLimits { get; init; } = PageLimits.Default;
}
