using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>A phrase that marks noise wherever it stands as <paramref name="Match"/> says.</summary>
internal sealed record NoisePhrase(string Text, PhraseMatch Match, RemovedKind Kind, CleaningRule Rule);
