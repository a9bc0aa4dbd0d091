using Parquet;
using Parquet.Schema;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>A Parquet file with a row group for each batch; times are text, as in all tables here, so that their offsets stay.</summary>
internal sealed class ParquetFormat(Stream output) : IArticleFormat
{
    /// <summary>Small groups make files of which little can be skipped; this many articles take some 20 MB.</summary>
    private const int RowsInGroup = 5_000;

    private static readonly DataField<string>[] Fields = [.. ExportTable.Columns.Select(column => new DataField<string>(column.Name, nullable: true))];

    private readonly List<ExportedArticle> _waiting = [];
    private ParquetWriter? _writer;

    public async Task BeginAsync(CancellationToken cancellationToken) =>
        _writer = await ParquetWriter.CreateAsync(new ParquetSchema(Fields), output, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }, cancellationToken: cancellationToken);

    public async Task WriteAsync(IReadOnlyList<ExportedArticle> articles, CancellationToken cancellationToken)
    {
        _waiting.AddRange(articles);
        if (_waiting.Count >= RowsInGroup) await WriteGroupAsync(cancellationToken);
    }

    public async Task EndAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count > 0) await WriteGroupAsync(cancellationToken);
        await DisposeAsync();
    }

    /// <summary>Writes the index of the file, which stands at its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_writer is not null) await _writer.DisposeAsync();
        _writer = null;
    }

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        using var group = _writer!.CreateRowGroup();
        for (var i = 0; i < Fields.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var column = ExportTable.Columns[i];
            IReadOnlyCollection<string?> values = [.. _waiting.Select(column.Value)];
            await group.WriteAsync(Fields[i], values!);
        }

        group.CompleteValidate();
        _waiting.Clear();
    }
}
