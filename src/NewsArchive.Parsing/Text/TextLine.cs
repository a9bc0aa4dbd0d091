namespace NewsArchive.Parsing.Text;

/// <summary>A line of the source that is not blank, without the space around it.</summary>
/// <param name="LineStart">Offset of its first character, visible or not.</param>
/// <param name="Start">Offset of its first visible character.</param>
/// <param name="End">Offset after its last visible character.</param>
/// <param name="LineEnd">Offset of its line end.</param>
/// <param name="Number">Its number in the source, from 1, blank lines counted.</param>
internal readonly record struct TextLine(int LineStart, int Start, int End, int LineEnd, int Number)
{
    public int Length => End - Start;
}
