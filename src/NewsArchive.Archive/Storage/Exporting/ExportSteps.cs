using NewsArchive.Archive.Exporting.Formats;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>Chooses how a format is written to a stream.</summary>
internal static class ExportSteps
{
    public static IExportSteps Open(
        ExportReader reader, ExportFormat format, ExportQuery query, Stream output, DateTimeOffset now, IReadOnlyList<DigestHead> heads) => format switch
        {
            ExportFormat.Jsonl => new LosslessSteps(reader, query, output, now, heads),
            ExportFormat.Warc => new WarcSteps(reader, query, output, now),
            ExportFormat.Csv => new ArticleSteps(reader, query, new CsvFormat(output)),
            ExportFormat.Tei => new ArticleSteps(reader, query, new TeiFormat(output)),
            ExportFormat.Text => new ArticleSteps(reader, query, new TextTarFormat(output)),
            ExportFormat.Parquet => new ArticleSteps(reader, query, new ParquetFormat(output)),
            _ => throw new ArgumentOutOfRangeException(nameof(format), format, null),
        };
}
