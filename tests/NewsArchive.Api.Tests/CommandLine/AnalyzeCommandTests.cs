using System.Text.Json.Nodes;

using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class AnalyzeCommandTests : IDisposable
{
    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task Each_line_becomes_an_object_with_its_words()
    {
        var result = await _program.RunAsync(["analyze", "--json"], "Petugas yang menyapu “anak-anak”\n\nmengirim COVID-19\n");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.Equal(
            """{"text":"Petugas yang menyapu “anak-anak”","tokens":[{"text":"Petugas","stem":"tugas","start":0,"end":7,"stop":false},{"text":"yang","stem":"yang","start":8,"end":12,"stop":true},{"text":"menyapu","stem":"sapu","start":13,"end":20,"stop":false},{"text":"anak-anak","stem":"anak","start":22,"end":31,"stop":false}]}""",
            result.Lines[0]);
        Assert.Equal("""{"text":"","tokens":[]}""", result.Lines[1]);
        Assert.Contains(JsonNode.Parse(result.Lines[2])!["tokens"]!.AsArray(), token => (string?)token!["text"] == "COVID-19");
    }

    [Fact]
    public async Task Without_JSON_words_and_stems_stand_in_a_line()
    {
        var result = await _program.RunAsync(["analyze"], "mengirim surat\n");

        Assert.Equal((0, "mengirim→kirim surat"), (result.ExitCode, result.Output.TrimEnd()));
    }
}
