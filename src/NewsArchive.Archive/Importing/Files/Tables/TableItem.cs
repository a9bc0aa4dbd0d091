using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Tables;

/// <summary>A row of a table that holds an article.</summary>
internal sealed record TableItem(string Label, FilePosition Position, ReadOnlyMemory<byte> Row, TableColumns Columns) : FileItem(Label, Position)
{
    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults)
    {
        var read = Columns.ReadRow(Row.Span);
        return read.Ok ? read.Value.Read(reader, Label, Position, Origin, defaults) : new ReadItem(Label, Position, null, read.Fault);
    }
}
