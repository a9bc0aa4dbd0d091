namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>What the marks of a text enclose: offsets of the words, without the marks.</summary>
/// <param name="Closed">Whether a closing mark ends it; otherwise the block does.</param>
/// <param name="Single">Whether single marks enclose it, which titles and scare quotes prefer.</param>
/// <param name="MarkLength">Characters of the closing mark: two where single marks are doubled.</param>
internal readonly record struct MarkedText(int Start, int End, bool Closed, bool Single, int MarkLength = 1)
{
    /// <summary>Where the text goes on behind the closing mark.</summary>
    public int After => Closed ? End + MarkLength : End;
}
