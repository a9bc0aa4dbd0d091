using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class ParseCommandTests : IDisposable
{
    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Each_file_becomes_a_line_of_JSON_under_its_base_name_in_order()
    {
        var first = _program.Write("a/satu.txt", "“Café” dibuka di Bandung.");
        var second = _program.Write("b/dua.html", Samples.Html);
        var result = await _program.RunAsync(["parse", "--json", first, second]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(["satu.txt", "dua.html"], result.Lines.Select(line => (string?)JsonNode.Parse(line)!["file"]));
        Assert.StartsWith("{\"file\":\"satu.txt\",\"parserVersion\":", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("“Café”", result.Output, StringComparison.Ordinal);
        Assert.Equal((byte)'{', result.Bytes[0]);
    }

    [Fact]
    public async Task Standard_input_is_read_and_an_address_is_taken()
    {
        var result = await _program.RunAsync(["parse", "--json", "--url", "https://example.com/1", "-"], Samples.Text);
        var article = JsonNode.Parse(Assert.Single(result.Lines))!;

        Assert.Equal(("-", "https://example.com/1"), ((string?)article["file"], (string?)article["url"]));
    }

    [Fact]
    public async Task Without_profiles_the_outlet_is_known_by_its_printed_name_only()
    {
        const string Text = "Liputan6.com, Ambon - Nelayan kembali melaut.";
        var known = await _program.RunAsync(["parse", "--json", "-"], Text);
        var unknown = await _program.RunAsync(["parse", "--json", "--no-profiles", "-"], Text);

        Assert.Equal("liputan6", (string?)JsonNode.Parse(known.Lines[0])!["publisher"]!["id"]);
        Assert.Equal("Liputan6.com", (string?)JsonNode.Parse(unknown.Lines[0])!["publisher"]!["name"]);
        Assert.Equal("Ambon", (string?)JsonNode.Parse(unknown.Lines[0])!["dateline"]!["place"]);
    }

    [Fact]
    public async Task One_profile_is_left_out_by_its_id_and_an_unknown_one_is_refused()
    {
        const string Text = "\"Nelayan kembali melaut pekan ini,\" kata Rudi kepada detikcom.";
        var left = await _program.RunAsync(["parse", "--json", "--without-profile", "kompas", "--without-profile", "detik", "-"], Text);
        var other = await _program.RunAsync(["parse", "--json", "--without-profile", "kompas", "-"], Text);
        var wrong = await _program.RunAsync(["parse", "--json", "--without-profile", "detig", "-"], Text);

        Assert.Null(JsonNode.Parse(left.Lines[0])!["publisher"]);
        Assert.Equal("detik", (string?)JsonNode.Parse(other.Lines[0])!["publisher"]!["id"]);
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("detig", wrong.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objects_a_line_pass_their_file_through_and_a_bad_line_does_not_stop_the_rest()
    {
        const string Input = "{\"content\":\"Satu.\",\"file\":\"x.txt\"}\n\n{rusak\n{\"content\":\"Dua.\"}\n";
        var result = await _program.RunAsync(["parse", "--json", "--input", "ndjson", "-"], Input);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(2, result.Lines.Length);
        Assert.StartsWith("{\"file\":\"x.txt\",", result.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("{\"parserVersion\":", result.Lines[1], StringComparison.Ordinal);
        Assert.Contains("standard input:3:", result.Error, StringComparison.Ordinal);
        Assert.Contains("line 3, position 2", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_failed_file_is_named_and_the_rest_is_done()
    {
        var good = _program.Write("baik.txt", Samples.Text);
        var blank = _program.Write("kosong.txt", " \n");
        var broken = _program.Write("rusak.txt", [65, 0xFF]);
        var result = await _program.RunAsync(["parse", "--json", blank, "tidak-ada.txt", broken, good]);

        Assert.Equal(1, result.ExitCode);
        Assert.Single(result.Lines);
        Assert.Contains("kosong.txt: The text is white space only.", result.Error, StringComparison.Ordinal);
        Assert.Contains("tidak-ada.txt:", result.Error, StringComparison.Ordinal);
        Assert.Contains("rusak.txt: The content is not valid utf-8 at byte 1.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_size_limit_is_the_one_of_the_environment()
    {
        var file = _program.Write("panjang.txt", new string('a', 1_001));
        var limited = await _program.RunAsync(["parse", file], settings: new() { ["Limits__MaxArticleBytes"] = "1000" });
        var mistyped = await _program.RunAsync(["parse", file], settings: new() { ["Limits__MaxArticleBytes"] = "banyak" });

        Assert.Equal((1, $"newsarchive: {file}: An article may have at most 1000 bytes.\n"), (limited.ExitCode, limited.Error));
        Assert.Equal(2, mistyped.ExitCode);
        Assert.Contains("Limits__MaxArticleBytes", mistyped.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_json_it_is_readable()
    {
        var result = await _program.RunAsync(["parse", _program.Write("[a].txt", "Isi [merah] di Bandung.")]);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Contains("Isi [merah] di Bandung.", result.Output, StringComparison.Ordinal);
        Assert.Contains("[a].txt", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_pipe_a_paragraph_stays_one_line()
    {
        var paragraph = "Kereta wisata " + string.Concat(Enumerable.Repeat("berangkat pagi dan ", 40)) + "pulang sore.";
        var result = await _program.RunAsync(["parse", _program.Write("a.txt", paragraph)]);

        Assert.Contains(paragraph, result.Lines);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nix")]
    [InlineData("parse")]
    [InlineData("parse --nix a.txt")]
    [InlineData("parse --input pdf a.txt")]
    [InlineData("parse --url bukan-alamat a.txt")]
    [InlineData("parse --url https://example.com a.txt b.txt")]
    public async Task Wrong_usage_is_told_and_nothing_is_done(string arguments)
    {
        var result = await _program.RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(2, result.ExitCode);
        Assert.NotEqual("", result.Error);
    }

    [Theory]
    [InlineData("--help", "Exit codes")]
    [InlineData("parse --help", "Examples:")]
    [InlineData("import --help", "Examples:")]
    [InlineData("db migrate --help", "Example:")]
    [InlineData("db distribute --help", "Example:")]
    public async Task Help_is_told_with_examples(string arguments, string expected)
    {
        var result = await _program.RunAsync(arguments.Split(' '));

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(expected, result.Output, StringComparison.Ordinal);
    }
}
