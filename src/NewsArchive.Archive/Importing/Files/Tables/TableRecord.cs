namespace NewsArchive.Archive.Importing.Files.Tables;

/// <param name="Number">From 1, the row of names included.</param>
/// <param name="Line">The line it starts in, from 1.</param>
/// <param name="Content">The row as it stands, its line end not included; empty where it is too long.</param>
/// <param name="TooLong">It was over the limit and has been passed over.</param>
internal sealed record TableRecord(long Number, long Line, ReadOnlyMemory<byte> Content, bool TooLong);
