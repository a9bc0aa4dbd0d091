using NewsArchive.Archive.Importing.Files.Items;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

public sealed class JsonFileTests
{
    private static readonly string[] Texts = [FileProbe.First, FileProbe.Second, FileProbe.Third];

    [Theory]
    [InlineData("[{0},{1},{2}]")]
    [InlineData(" [\n  {0} ,\r\n  {1},\n  {2}\n]\n")]
    [InlineData("{0}\n{1}{2}")]
    [InlineData("\uFEFF[{0},{1},{2}]")]
    public async Task An_array_of_objects_and_objects_in_a_row_are_articles(string form)
    {
        var objects = Texts.Select(text => $$"""{"text": "{{text}}", "catatan": ["]", {"a": "\"}"}] }""").ToArray();
        var items = await FileProbe.ReadAsync("a.json", form.Replace("{0}", objects[0], StringComparison.Ordinal).Replace("{1}", objects[1], StringComparison.Ordinal).Replace("{2}", objects[2], StringComparison.Ordinal));

        Assert.Equal(Texts, items.Select(FileProbe.Words));
        Assert.Equal(["a.json", "a.json#2", "a.json#3"], items.Select(item => item.Label));
    }

    [Fact]
    public async Task Lines_of_a_lossless_export_are_known_as_such()
    {
        var items = await FileProbe.ReadAsync("a.jsonl", """{"record": "begin", "format": "newsarchive-export/1", "heads": []}""" + "\n" + """{"record": "article", "id": "x", "revisions": []}""");

        Assert.All(items, item => Assert.Contains("newsarchive restore", FileProbe.Words(item), StringComparison.Ordinal));
        Assert.Equal(FileProbe.First, FileProbe.Words(Assert.Single(await FileProbe.ReadAsync("b.jsonl", $$"""{"record": "article", "text": "{{FileProbe.First}}"}"""))));
    }

    [Fact]
    public async Task What_is_broken_too_long_or_no_object_is_told_with_its_place_and_the_rest_is_read()
    {
        var long_ = new string('x', FileProbe.Limits.MaxJsonBytes);
        var json = $$"""[{"text": "{{FileProbe.First}}"}, {"text": rusak}, 17, {"text": "{{long_}}"}, null, {"text": "{{FileProbe.Second}}"}, {"text": "terpot""";
        var items = await FileProbe.ReadAsync("a.json", json);

        Assert.Equal(FileProbe.First, FileProbe.Words(items[0]));
        Assert.StartsWith("! The JSON is not valid: 'r' is an invalid start", FileProbe.Words(items[1]), StringComparison.Ordinal);
        Assert.StartsWith("! The JSON has an unsuitable value", FileProbe.Words(items[2]), StringComparison.Ordinal);
        Assert.Equal("! An article may have at most 1000 bytes.", FileProbe.Words(items[3]));
        Assert.StartsWith("! The JSON is null", FileProbe.Words(items[4]), StringComparison.Ordinal);
        Assert.Equal(FileProbe.Second, FileProbe.Words(items[5]));
        Assert.StartsWith("! The JSON is not valid", FileProbe.Words(items[6]), StringComparison.Ordinal);
        Assert.Equal(7, items.Count);
    }

    [Fact]
    public async Task A_broken_object_in_an_array_is_told_by_its_line()
    {
        var items = await FileProbe.ReadAsync("a.json", $$"""
            [
              {"text": "{{FileProbe.First}}"},
              {"text": 'salah'}
            ]
            """);

        Assert.Contains("(line 3, ", FileProbe.Words(items[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reading_goes_on_behind_an_object_and_behind_a_line()
    {
        var objects = Texts.Select(text => $$"""{"text": "{{text}}"}""").ToArray();
        var array = await FileProbe.ReadAsync("a.json", $"[{string.Join(',', objects)}]", after: new FilePosition("a.json", 0, 2));
        var lines = await FileProbe.ReadAsync("a.ndjson", string.Join('\n', objects), after: new FilePosition("a.ndjson", 0, 2));

        Assert.Equal((FileProbe.Third, "a.json#3"), (FileProbe.Words(Assert.Single(array)), array[0].Label));
        Assert.Equal((FileProbe.Third, "a.ndjson:3"), (FileProbe.Words(Assert.Single(lines)), lines[0].Label));
    }

    [Fact]
    public async Task A_line_of_many_times_the_limit_is_refused_and_reading_goes_on()
    {
        var items = await FileProbe.ReadAsync("a.ndjson", $$"""{"text": "{{new string('x', 10 * FileProbe.Limits.MaxJsonBytes)}}"}""" + $$"""{{"\n"}}{"text": "{{FileProbe.First}}"}""");

        Assert.Equal(["! An article may have at most 1000 bytes.", FileProbe.First], items.Select(FileProbe.Words));
    }
}
