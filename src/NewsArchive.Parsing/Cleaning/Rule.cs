namespace NewsArchive.Parsing.Cleaning;

/// <summary>A rule by which the parser decides, with its reason in words a reader understands.</summary>
/// <param name="Id">Stable name, as it stands in <see cref="RemovedPiece.Rule"/>.</param>
internal sealed record Rule(string Id, string Indonesian, string English)
{
    public Explanation Explanation { get; } = new(Indonesian, English);
}
