namespace NewsArchive.Parsing.Html.Content;

/// <summary>A line of the text taken from a page, and what the page's markup says of it.</summary>
/// <param name="Start">Offset in the extracted text.</param>
/// <param name="End">Offset after its last character.</param>
/// <param name="Kind">What kind of block it is marked as.</param>
/// <param name="Box">The box it stands in, or None.</param>
/// <param name="Linked">How many of its characters are in links.</param>
/// <param name="Strong">How many of its characters are bold.</param>
/// <param name="IsTopHeading">Whether it stands in a heading of the first rank (h1).</param>
internal readonly record struct PageLine(int Start, int End, BlockKind Kind, BoxKind Box, int Linked, int Strong, bool IsTopHeading)
{
    public int Length => End - Start;
}

/// <param name="Start">Offset of the linked words in the extracted text.</param>
/// <param name="End">Offset after them.</param>
/// <param name="Address">As the page has it.</param>
internal readonly record struct PageLink(int Start, int End, string Address);

/// <summary>The text of a page's article, boxes inside it included, a line a block.</summary>
/// <param name="Text">The lines, a line feed between them; inside a line white space is collapsed.</param>
/// <param name="Lines">The same lines with what the markup says.</param>
/// <param name="Links">In order of their places.</param>
internal sealed record PageText(string Text, List<PageLine> Lines, List<PageLink> Links)
{
    public static PageText Empty { get; } = new("", [], []);
}
