using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Fields;

/// <summary>A JSON object that holds an article.</summary>
/// <param name="Line">Its line in the file.</param>
internal sealed record JsonItem(string Label, FilePosition Position, ReadOnlyMemory<byte> Content, long Line, FieldMap Map) : FileItem(Label, Position)
{
    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults)
    {
        var read = JsonFields.Read(Content, Line, Map);
        return read.Ok ? read.Value.Read(reader, Label, Position, Origin, defaults) : new ReadItem(Label, Position, null, read.Fault);
    }
}
