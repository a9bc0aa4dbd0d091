using System.IO.Compression;

using Parquet;
using Parquet.Schema;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>A Parquet file with a row group for each batch: numbers, moments (UTC, to the microsecond) and lists have their own types.</summary>
internal sealed class ParquetFormat(Stream output) : IArticleFormat
{
    /// <summary>Small groups make files of which little can be skipped; this many articles take some 20 MB.</summary>
    private const int RowsInGroup = 5_000;

    // Its own default packs as small as can be, at fifty times the time for a tenth of the size.
    private static readonly ParquetOptions Options = new() { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Optimal };

    private static readonly ParquetSchema Schema = new([.. ExportTable.Columns.Select(FieldOf)]);

    private readonly List<ExportedArticle> _waiting = [];
    private ParquetWriter? _writer;

    public async Task BeginAsync(CancellationToken cancellationToken) =>
        _writer = await ParquetWriter.CreateAsync(Schema, output, Options, cancellationToken: cancellationToken);

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

    private static Field FieldOf(ExportColumn column) => column switch
    {
        NumberColumn => new DataField<int>(column.Name),
        TimeColumn => new DateTimeDataField(column.Name, DateTimeFormat.Timestamp, isAdjustedToUTC: true, DateTimeTimeUnit.Micros, isNullable: true),
        ListColumn => new ListField(column.Name, new DataField<string>("element", nullable: false)),
        _ => new DataField<string>(column.Name, nullable: true),
    };

    private async Task WriteGroupAsync(CancellationToken cancellationToken)
    {
        using var group = _writer!.CreateRowGroup();
        // A list is one column of data too, under its own name.
        foreach (var (column, field) in ExportTable.Columns.Zip(Schema.DataFields))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WriteAsync(group, field, column, cancellationToken);
        }

        group.CompleteValidate();
        _waiting.Clear();
    }

    private Task WriteAsync(ParquetRowGroupWriter group, DataField field, ExportColumn column, CancellationToken cancellationToken) => column switch
    {
        NumberColumn number => group.WriteAsync<int>(field, _waiting.Select(number.Value).ToArray(), cancellationToken: cancellationToken),
        TimeColumn time => group.WriteAsync<DateTime>(field, _waiting.Select(row => time.Value(row)?.UtcDateTime).ToArray(), cancellationToken: cancellationToken),
        ListColumn list => WriteListsAsync(group, field, [.. _waiting.Select(list.Value)]),
        _ => group.WriteAsync(field, (IReadOnlyCollection<string?>)[.. _waiting.Select(row => column.Text(row))]),
    };

    /// <summary>All values of all rows in one line: level 0 begins a row, 1 goes on with it, and null stands for a row without any.</summary>
    private static Task WriteListsAsync(ParquetRowGroupWriter group, DataField field, List<IReadOnlyList<string>> rows)
    {
        var (values, levels) = (new List<string?>(), new List<int>());
        foreach (var row in rows)
        {
            if (row.Count == 0) values.Add(null);
            else values.AddRange(row);
            levels.Add(0);
            levels.AddRange(Enumerable.Repeat(1, Math.Max(0, row.Count - 1)));
        }

        return group.WriteAsync(field, (IReadOnlyCollection<string?>)values, new ReadOnlyMemory<int>([.. levels]));
    }
}
