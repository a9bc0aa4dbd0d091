using System.Text;

using NewsArchive.Archive.Importing.Files.Fields;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public sealed class TableTests
{
    [Theory]
    [InlineData(",", "\n", "a.csv")]
    [InlineData(";", "\r\n", "a.csv")]
    [InlineData("\t", "\r\n", "a.tsv")]
    [InlineData("|", "\n", "a.csv")]
    public async Task Rows_are_articles_whatever_stands_between_cells(string delimiter, string lineEnd, string name)
    {
        string[] rows = [$"judul{delimiter}isi", $"Satu{delimiter}\"{FileProbe.First}\nBaris kedua, \"\"dikutip\"\" di sini.\"", "", $"Dua{delimiter}\"{FileProbe.Second}\""];
        var items = await FileProbe.ReadAsync(name, string.Join(lineEnd, rows));

        Assert.Equal(["Satu", "Dua"], items.Select(item => item.Submission.Value!.Article.Title));
        Assert.Equal($"{FileProbe.First} Baris kedua, \"dikutip\" di sini.", FileProbe.Words(items[0]));
        Assert.Equal([$"{name}:2", $"{name}:5"], items.Select(item => item.Label));
    }

    [Fact]
    public async Task A_table_without_a_known_column_is_refused_by_the_names_it_has()
    {
        var items = await FileProbe.ReadAsync("a.csv", $"nomor,uraian\n1,{FileProbe.First}\n");
        var mapped = await FileProbe.ReadAsync("a.csv", $"nomor,uraian\n1,{FileProbe.First}\n", how => how with { Map = FieldMap.Parse("content=uraian").Value! });

        Assert.Contains("'nomor', 'uraian'; say which it is with --map content=COLUMN.", FileProbe.Words(Assert.Single(items)), StringComparison.Ordinal);
        Assert.Equal(FileProbe.First, FileProbe.Words(Assert.Single(mapped)));
    }

    [Fact]
    public async Task A_row_over_the_limit_is_refused_with_its_place_and_the_rest_is_read()
    {
        var limits = FileProbe.Limits.MaxJsonBytes;
        var items = await FileProbe.ReadAsync("a.csv", $"isi\n{FileProbe.First}\n{new string('x', limits + 10)}\n{FileProbe.Second}\n");

        Assert.Equal([FileProbe.First, "! An article may have at most 1000 bytes.", FileProbe.Second], items.Select(FileProbe.Words));
        Assert.Equal("a.csv:3", items[1].Label);
    }

    [Fact]
    public async Task A_quotation_mark_that_never_closes_costs_one_line_and_not_the_file()
    {
        var filler = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"1,Warga menanam pohon nomor {number} di lereng bukit.\n"));
        var items = await FileProbe.ReadAsync("a.csv", $"nomor,isi\n1,{FileProbe.First}\n2,\"tidak pernah ditutup\n3,{FileProbe.Second}\n{filler}");

        Assert.Equal([FileProbe.First, "! An article may have at most 1000 bytes.", FileProbe.Second], items.Take(3).Select(FileProbe.Words));
        Assert.Equal(2_003, items.Count);
        Assert.Single(items, item => !item.Submission.Ok);
    }

    [Fact]
    public async Task Marks_within_a_cell_are_letters_and_missing_cells_are_told()
    {
        var items = await FileProbe.ReadAsync("a.csv", $"nomor,isi\n1,Pipa 5\" dan 3\" dipasang warga di tepi jalan desa.\n2\n3,{FileProbe.First}\n");

        Assert.Equal(["Pipa 5\" dan 3\" dipasang warga di tepi jalan desa.", "! The row has no text. It has 1 cells of 2.", FileProbe.First], items.Select(FileProbe.Words));
    }

    [Fact]
    public async Task Bytes_that_are_no_UTF8_are_told_by_their_row_and_read_in_the_character_set_that_is_named()
    {
        var table = Encoding.Latin1.GetBytes($"isi\nKafé baru dibuka warga di tepi danau desa itu.\n{FileProbe.Second}\n");
        var plain = await FileProbe.ReadAsync("a.csv", table);
        var named = await FileProbe.ReadAsync("a.csv", table, how => how with { Charset = "windows-1252" });

        Assert.Equal(("! The content is not valid utf-8 at byte 3. Say which character set it is with --charset.", FileProbe.Second), (FileProbe.Words(plain[0]), FileProbe.Words(plain[1])));
        Assert.Equal("Kafé baru dibuka warga di tepi danau desa itu.", FileProbe.Words(named[0]));
    }

    [Fact]
    public async Task A_table_in_UTF16_as_spreadsheets_write_it_is_read()
    {
        byte[] table = [0xFF, 0xFE, .. Encoding.Unicode.GetBytes($"Judul\tIsi\r\nSatu\t{FileProbe.First}\r\n")];

        Assert.Equal(FileProbe.First, FileProbe.Words(Assert.Single(await FileProbe.ReadAsync("a.tsv", table))));
    }

    [Fact]
    public async Task Reading_goes_on_behind_a_row()
    {
        var table = $"isi\n{FileProbe.First}\n{FileProbe.Second}\n{FileProbe.Third}\n";
        var all = await FileProbe.ReadAsync("a.csv", table);
        var rest = await FileProbe.ReadAsync("a.csv", table, after: all[0].Position);

        Assert.Equal(all.Skip(1).Select(item => (item.Label, item.Position, FileProbe.Words(item))), rest.Select(item => (item.Label, item.Position, FileProbe.Words(item))));
    }
}
