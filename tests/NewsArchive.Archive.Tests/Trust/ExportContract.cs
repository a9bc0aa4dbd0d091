using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Parquet.Serialization;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public abstract class ExportContract<TDatabase, TOther>(TDatabase database, TOther other) : TrustContract<TDatabase>(database), IClassFixture<TOther>
    where TDatabase : TestDatabase
    where TOther : TestDatabase
{
    private IArchiveExport Export => Services.GetRequiredService<IArchiveExport>();

    [Fact]
    public async Task A_lossless_export_restored_on_the_other_database_is_the_same_archive()
    {
        await FillAsync();
        var digest = await Journal.SealAsync(Cancellation);
        var bytes = await ExportAsync(ExportFormat.Jsonl);

        await other.CreateAsync(Cancellation);
        await using var restored = other.Open(connectionString: await other.NewConnectionStringAsync(Cancellation));
        await restored.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        Assert.Equal(6, await restored.GetRequiredService<IArchiveExport>().RestoreAsync(new MemoryStream(bytes), null, Cancellation));

        var report = await restored.GetRequiredService<IArchiveJournal>().VerifyAsync([digest], null, Cancellation);
        Assert.True(report.Sound, string.Join('\n', report.Findings.Select(group => group.First.Message)));
        // The export of the copy is the export of the original, but for the moment in its first line.
        using var again = new MemoryStream();
        await restored.GetRequiredService<IArchiveExport>().WriteAsync(ExportFormat.Jsonl, ExportQuery.All, null, again, Cancellation);
        Assert.Equal(Lines(bytes).Skip(1), Lines(again.ToArray()).Skip(1));
        await Assert.ThrowsAsync<ArchiveExportException>(() => restored.GetRequiredService<IArchiveExport>().RestoreAsync(new MemoryStream(bytes), null, Cancellation));
    }

    [Fact]
    public async Task What_is_no_whole_export_is_not_restored()
    {
        await FillAsync();
        var bytes = await ExportAsync(ExportFormat.Jsonl);
        var part = await ExportAsync(ExportFormat.Jsonl, new ExportQuery { Publisher = "koran-uji" });
        foreach (var broken in new[] { part, bytes[..(bytes.Length / 2)], [.. "{}\n"u8], [] })
        {
            var empty = Open(await Database.NewConnectionStringAsync(Cancellation));
            await empty.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
            await Assert.ThrowsAsync<ArchiveExportException>(() => empty.GetRequiredService<IArchiveExport>().RestoreAsync(new MemoryStream(broken), null, Cancellation));
        }
    }

    [Fact]
    public async Task Tables_have_a_row_for_each_article()
    {
        await FillAsync();

        var rows = Csv(Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Csv)));
        Assert.Equal(7, rows.Count);
        var (heading, row) = (rows[0], rows.Single(row => row.Contains("Judul \"Benar\", kata warga")));
        Assert.Equal("Semarang", row[heading.IndexOf("place")]);
        Assert.Equal("Baris satu.\n\nBaris dua.", rows.Single(row => row.Contains("https://koran.example/dua"))[heading.IndexOf("text")]);
    }

    [Fact]
    public async Task A_Parquet_file_has_the_columns_of_the_table_with_their_types()
    {
        await FillAsync();
        var rows = Csv(Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Csv)));
        var bytes = await ExportAsync(ExportFormat.Parquet);

        await using (var reader = await Parquet.ParquetReader.CreateAsync(new MemoryStream(bytes), cancellationToken: Cancellation))
            Assert.Equal(rows[0], reader.Schema.Fields.Select(field => field.Name));
        var typed = (await ParquetSerializer.DeserializeAsync<TypedRow>(new MemoryStream(bytes), cancellationToken: Cancellation)).Data;
        Assert.Equal(rows.Skip(1).Select(row => TypedRow.Of(rows[0], row).ToString()).Order(), typed.Select(row => row.ToString()).Order());
        Assert.Contains(typed, row => row.Authors is { Count: 2 });
        Assert.Contains(typed, row => row.Revision > 1);
    }

    [Fact]
    public async Task A_corpus_in_TEI_is_one_document_with_all_articles()
    {
        await FillAsync();

        var corpus = XDocument.Parse(Encoding.UTF8.GetString(await ExportAsync(ExportFormat.Tei)));

        XNamespace tei = "http://www.tei-c.org/ns/1.0";
        Assert.Equal(6, corpus.Root!.Elements(tei + "TEI").Count());
        Assert.Contains(corpus.Descendants(tei + "p"), paragraph => paragraph.Value == "Baris dua.");
    }

    [Fact]
    public async Task A_WARC_file_has_every_original_and_the_text_that_was_read_from_it()
    {
        await FillAsync();

        using var plain = new MemoryStream();
        await using (var gzip = new GZipStream(new MemoryStream(await ExportAsync(ExportFormat.Warc)), CompressionMode.Decompress)) await gzip.CopyToAsync(plain, Cancellation);
        var text = Encoding.UTF8.GetString(plain.ToArray());

        Assert.Equal(1, Count("WARC-Type: warcinfo\r\n"));
        Assert.Equal(7, Count("WARC-Type: resource\r\n"));
        Assert.Equal(7, Count("WARC-Type: conversion\r\n"));
        Assert.Contains("WARC-Target-URI: https://koran.example/dua\r\n", text, StringComparison.Ordinal);

        int Count(string mark) => text.Split(mark).Length - 1;
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await other.CreateAsync(Cancellation);
    }

    private async Task FillAsync()
    {
        var corrections = Services.GetRequiredService<ICorrections>();
        var takedowns = Services.GetRequiredService<ITakedowns>();
        var one = await IngestAsync("https://koran.example/satu", "Pasar\nramai, \"katanya\".");
        await corrections.CorrectAsync(one, 1, new Correction { Title = new Change<string>("Judul \"Benar\", kata warga"), Place = new Change<string>("Semarang") }, "sari", Cancellation);
        var two = Submissions.Create("https://koran.example/dua", "Baris satu.", original: [0xFF, 0x00, 0x80]);
        two = two with { Article = two.Article with { Authors = ["Sari Wulan", "Budi"], Blocks = [.. two.Article.Blocks, new Parsing.ArticleBlock(Parsing.BlockKind.Paragraph, "Baris dua.", 20, 30)] } };
        await Archive.IngestAsync(two, Cancellation);
        await IngestAsync("https://koran.example/tiga", "Tiga.", Day(1));
        await IngestAsync("https://koran.example/tiga", "Ralat: tiga.", Day(2));
        var held = await IngestAsync("https://koran.example/empat", "Aneh \u0001 dan 🐟.");
        await takedowns.HoldAsync(held, "Perkara 7", "sari", Cancellation);
        await takedowns.TakeDownAsync(await IngestAsync(), "Aduan", "rest", Cancellation);
        await Archive.DeleteAsync(await IngestAsync(), Cancellation);
        await takedowns.SetRetentionAsync("publisher:koran-uji", 3_650, "sari", Cancellation);
        await Journal.SealAsync(Cancellation);
        await IngestAsync("https://koran.example/lima", "Lima.");
        await IngestAsync("https://koran.example/enam", "Enam.");
    }

    private async Task<byte[]> ExportAsync(ExportFormat format, ExportQuery? query = null)
    {
        using var output = new MemoryStream();
        await Export.WriteAsync(format, query ?? ExportQuery.All, null, output, Cancellation);
        return output.ToArray();
    }

    private static string[] Lines(byte[] bytes) => Encoding.UTF8.GetString(bytes).Split('\n');

    /// <summary>Reads RFC 4180, by the book and not by the program that wrote it.</summary>
    private static List<List<string>> Csv(string text)
    {
        var (rows, row, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            if (quoted && text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[i++]);
            else if (text[i] == '"') quoted = !quoted;
            else if (quoted || text[i] is not (',' or '\r' or '\n')) field.Append(text[i]);
            else if (text[i] != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (text[i] != '\n') continue;
                rows.Add(row);
                row = [];
            }
        }

        return rows;
    }
}

public sealed class SqliteExportTests(SqliteTestDatabase database, PostgresTestDatabase other) : ExportContract<SqliteTestDatabase, PostgresTestDatabase>(database, other);

public sealed class PostgresExportTests(PostgresTestDatabase database, SqliteTestDatabase other) : ExportContract<PostgresTestDatabase, SqliteTestDatabase>(database, other);
