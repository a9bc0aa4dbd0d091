namespace NewsArchive.Archive.Importing.Files.Items;

/// <summary>An input that could not be read, or is over the limit.</summary>
internal sealed record FaultyItem(string Label, FilePosition Position, SubmissionFault Fault) : FileItem(Label, Position)
{
    public static FaultyItem TooLarge(string label, FilePosition position, ImportLimits limits) =>
        new(label, position, new SubmissionFault(FaultKind.TooLarge, FormattableString.Invariant($"An article may have at most {limits.MaxArticleBytes} bytes.")));

    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults) => new(Label, Position, null, Fault);
}
