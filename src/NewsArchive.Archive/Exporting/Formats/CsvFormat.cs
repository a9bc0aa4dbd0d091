using System.Buffers;
using System.Text;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>A table as RFC 4180 has it: fields with commas, quotation marks or line breaks are quoted.</summary>
internal sealed class CsvFormat(Stream output) : IArticleFormat
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    public Task BeginAsync(CancellationToken cancellationToken) =>
        WriteAsync(new StringBuilder().AppendJoin(',', ExportTable.Columns.Select(column => column.Name)).Append("\r\n"), cancellationToken);

    public Task WriteAsync(IReadOnlyList<ExportedArticle> articles, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        foreach (var article in articles)
        {
            for (var i = 0; i < ExportTable.Columns.Count; i++)
            {
                if (i > 0) lines.Append(',');
                Append(lines, ExportTable.Columns[i].Text(article));
            }

            lines.Append("\r\n");
        }

        return WriteAsync(lines, cancellationToken);
    }

    public Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static void Append(StringBuilder line, string? value)
    {
        if (value is null) return;
        if (value.AsSpan().IndexOfAny(Quoted) < 0) line.Append(value);
        else line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private async Task WriteAsync(StringBuilder text, CancellationToken cancellationToken) =>
        await output.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), cancellationToken);
}
