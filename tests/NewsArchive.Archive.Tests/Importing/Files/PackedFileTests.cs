using System.IO.Compression;

using NewsArchive.Archive.Importing.Files.Items;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public sealed class PackedFileTests
{
    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.txt.gz")]
    [InlineData("a.txt.zst")]
    [InlineData("A.TXT.GZ")]
    public async Task A_file_is_read_whichever_way_it_is_packed(string name)
    {
        var content = FileProbe.Utf8(FileProbe.First);
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) content = FileProbe.Gzip(content);
        if (name.EndsWith(".zst", StringComparison.Ordinal)) content = new ZstdSharp.Compressor().Wrap(content).ToArray();

        Assert.Equal(FileProbe.First, FileProbe.Words(Assert.Single(await FileProbe.ReadAsync(name, content))));
    }

    [Theory]
    [InlineData("a.ndjson.gz")]
    [InlineData("a.ndjson.zst")]
    [InlineData("a.zip")]
    public async Task A_damaged_file_is_told_once(string name)
    {
        var item = Assert.Single(await FileProbe.ReadAsync(name, [1, 2, 3, 4, 5, 6, 7, 8]));

        Assert.False(item.Submission.Ok);
        Assert.Empty(await FileProbe.ReadAsync(name, [1, 2, 3, 4, 5, 6, 7, 8], after: item.Position));
    }

    [Fact]
    public async Task Gzip_bomb_a_file_that_unpacks_beyond_all_measure_is_refused()
    {
        var bomb = FileProbe.Gzip(new byte[100_000_000]);
        var items = await FileProbe.ReadAsync("a.ndjson.gz", bomb);

        Assert.Contains("unpacks to more than 250 times its size", FileProbe.Words(items[^1]), StringComparison.Ordinal);
        Assert.Equal(FilePosition.Whole, items[^1].Position.Record);
    }

    [Fact]
    public async Task The_files_within_a_zip_file_are_read_by_their_endings()
    {
        var zip = Zip(
            ("berita/satu.txt", FileProbe.Utf8(FileProbe.First)),
            ("berita/catatan.md", FileProbe.Utf8("Bukan artikel.")),
            ("__MACOSX/berita/._satu.txt", [0, 5]),
            ("dua.ndjson.gz", FileProbe.Gzip(FileProbe.Utf8($$"""{"text": "{{FileProbe.Second}}"}"""))),
            ("tiga.csv", FileProbe.Utf8($"isi\n{FileProbe.Third}\n")));
        var items = await FileProbe.ReadAsync("a.zip", zip);

        Assert.Equal([FileProbe.First, FileProbe.Second, FileProbe.Third], items.Select(FileProbe.Words));
        Assert.Equal(["a.zip!berita/satu.txt", "a.zip!dua.ndjson.gz:1", "a.zip!tiga.csv:2"], items.Select(item => item.Label));
        Assert.Equal([FileProbe.Second, FileProbe.Third], (await FileProbe.ReadAsync("a.zip", zip, after: items[0].Position)).Select(FileProbe.Words));
        Assert.Empty(await FileProbe.ReadAsync("a.zip", zip, after: items[2].Position));
    }

    [Theory]
    [InlineData("../../etc/cron.d/a.txt", "Its name leads out of the zip file.")]
    [InlineData("/srv/a.txt", "Its name leads out of the zip file.")]
    [InlineData("C:\\berita\\a.txt", "Its name leads out of the zip file.")]
    [InlineData("berita\\..\\..\\a.txt", "Its name leads out of the zip file.")]
    [InlineData("dalam.zip", "It is a zip file within a zip file; unpack the outer one first.")]
    public async Task Zip_slip_entries_that_lead_elsewhere_are_refused_and_the_others_read(string name, string reason)
    {
        var items = await FileProbe.ReadAsync("a.zip", Zip((name, FileProbe.Utf8(FileProbe.First)), ("baik.txt", FileProbe.Utf8(FileProbe.Second))));

        Assert.Equal(["! " + reason, FileProbe.Second], items.Select(FileProbe.Words));
    }

    [Fact]
    public async Task An_encrypted_entry_is_refused()
    {
        var zip = Zip(("rahasia.txt", FileProbe.Utf8(FileProbe.First)), ("baik.txt", FileProbe.Utf8(FileProbe.Second)));
        // The bit that says so, in both heads of the first entry.
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;

        Assert.Equal(["! It is encrypted.", FileProbe.Second], (await FileProbe.ReadAsync("a.zip", zip)).Select(FileProbe.Words));
    }

    [Fact]
    public async Task Zip_bomb_within_a_zip_file_is_refused_and_the_other_entries_read()
    {
        var items = await FileProbe.ReadAsync("a.zip", Zip(("bom.ndjson", new byte[100_000_000]), ("baik.txt", FileProbe.Utf8(FileProbe.Second))));

        Assert.Contains(items, item => FileProbe.Words(item).Contains("unpacks to more than 250 times", StringComparison.Ordinal));
        Assert.Equal(FileProbe.Second, FileProbe.Words(items[^1]));
    }

    [Fact]
    public async Task A_zip_file_without_anything_to_read_is_told() =>
        Assert.Contains("no file with a known ending", FileProbe.Words(Assert.Single(await FileProbe.ReadAsync("a.zip", Zip(("foto.jpg", [1]))))), StringComparison.Ordinal);
}
