namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>A piece of the source that is not the article's own text.</summary>
internal readonly record struct Claim(int Start, int End, RemovedKind Kind, CleaningRule Rule);
