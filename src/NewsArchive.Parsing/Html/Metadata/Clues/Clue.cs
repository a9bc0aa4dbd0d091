namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>One statement of a page about its article, as it stands there.</summary>
/// <param name="Field">What it is about.</param>
/// <param name="Text">Trimmed, not empty.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Rank">Which of several statements of one source to believe first: the lowest.</param>
internal readonly record struct Clue(ClueField Field, string Text, MetadataSource Source, int Rank);
