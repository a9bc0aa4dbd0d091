using System.Globalization;

using CsvHelper;
using CsvHelper.Configuration;

using NewsArchive.Archive.Importing.Files.Fields;
using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Tables;

/// <summary>What the columns of a table are.</summary>
/// <param name="Delimiter">What stands between them.</param>
/// <param name="Names">As the first row has them.</param>
/// <param name="Fields">Which of them are fields of an article.</param>
internal sealed record TableColumns(byte Delimiter, IReadOnlyList<string> Names, IReadOnlyDictionary<ArticleField, int> Fields)
{
    /// <summary>Tells the columns by the first row.</summary>
    public static Checked<TableColumns> Read(ReadOnlySpan<byte> row, byte delimiter, FieldMap map)
    {
        var text = ContentDecoder.Decode(row, null);
        if (!text.Ok) return text.Fault;
        var names = Split(text.Value, delimiter).Select(name => name.Trim()).ToList();
        var fields = map.Match(names);
        if (fields.ContainsKey(ArticleField.Content) || fields.ContainsKey(ArticleField.Html)) return new TableColumns(delimiter, names, fields);
        var columns = string.Join(", ", names.Take(20).Select(name => $"'{(name.Length <= 40 ? name : name[..40] + "...")}'"));
        return new SubmissionFault(
            FaultKind.InvalidFields,
            $"No column is known to hold the text. The first row, which names the columns, has {columns}; say which it is with --map content=COLUMN.");
    }

    /// <summary>Reads a row.</summary>
    public Checked<FieldArticle> ReadRow(ReadOnlySpan<byte> row)
    {
        var text = ContentDecoder.Decode(row, null);
        if (!text.Ok) return text.Fault with { Message = text.Fault.Message + " Say which character set it is with --charset." };
        var cells = Split(text.Value, Delimiter);
        var values = new FieldValues();
        foreach (var (field, column) in Fields)
        {
            if (column < cells.Length) values.Set(field, cells[column]);
        }

        var article = values.ToArticle();
        if (article.Input.Content is not null) return article;
        var missing = cells.Length < Names.Count ? FormattableString.Invariant($" It has {cells.Length} cells of {Names.Count}.") : "";
        return new SubmissionFault(FaultKind.EmptyText, "The row has no text." + missing);
    }

    private static string[] Split(string row, byte delimiter)
    {
        // Marks in the middle of a cell (5" pipe) are letters like others.
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = ((char)delimiter).ToString(),
            BadDataFound = null,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
        };
        using var parser = new CsvParser(new StringReader(row), configuration);
        return parser.Read() ? parser.Record ?? [] : [];
    }
}
