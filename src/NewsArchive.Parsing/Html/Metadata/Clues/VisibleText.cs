namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>What the elements around a text tell of it, by their names and classes.</summary>
[Flags]
internal enum Surroundings
{
    None = 0,
    Heading = 1 << 0,
    MainHeading = 1 << 1,
    Author = 1 << 2,
    Editor = 1 << 3,
    Tags = 1 << 4,
    Crumbs = 1 << 5,
    Caption = 1 << 6,
    Date = 1 << 7,

    /// <summary>Menus, footers, boxes of other articles: not about this article.</summary>
    Furniture = 1 << 8,
    Paragraph = 1 << 9,
    Time = 1 << 10,

    /// <summary>Lists of what everybody reads.</summary>
    Popular = 1 << 11,
}

/// <summary>A short text that readers see.</summary>
/// <param name="Text">Trimmed, not empty.</param>
/// <param name="Around">What stands around it.</param>
/// <param name="Href">Where it links to as written, or null.</param>
/// <param name="Group">The same for texts of one list.</param>
internal readonly record struct VisibleText(string Text, Surroundings Around, string? Href, int Group)
{
    public bool Is(Surroundings surroundings) => (Around & surroundings) != 0;
}
