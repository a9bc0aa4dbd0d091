namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>A rule by which the parser decides, with its reason in words a reader understands. Each is one object, compared as such.</summary>
/// <param name="id">Stable name, as it stands in <see cref="RemovedPiece.Rule"/>.</param>
internal sealed class CleaningRule(string id, string indonesian, string english)
{
    public string Id { get; } = id;

    public Explanation Explanation { get; } = new(indonesian, english);
}
