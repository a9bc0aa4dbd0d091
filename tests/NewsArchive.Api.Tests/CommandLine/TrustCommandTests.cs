using Microsoft.Data.Sqlite;

using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

/// <summary>export, restore, verify, reparse and corrections, as a librarian types them.</summary>
public sealed class TrustCommandTests(PostgresServer server) : IDisposable
{
    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task An_archive_is_exported_restored_on_the_other_database_and_verified_with_a_digest()
    {
        await ImportAsync();
        Assert.Equal((0, "2 articles exported to a.jsonl\n"), Plain(await _program.RunAsync(["export", "--output", "a.jsonl"])));
        var sealing = await _program.RunAsync(["verify", "--seal", "digest.json"]);
        Assert.Equal(0, sealing.ExitCode);
        Assert.EndsWith("The archive is sound.\n", sealing.Output, StringComparison.Ordinal);

        var postgres = await server.CreateDatabaseAsync(ApiHost.Stop);
        Assert.Equal((0, "2 articles restored\nThe archive is sound.\n"), Plain(await _program.RunAsync(["restore", "a.jsonl", "--connection", postgres])));
        var full = await _program.RunAsync(["restore", "a.jsonl", "--connection", postgres]);
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("The archive is not empty", full.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await _program.RunAsync(["verify", "--digest", "digest.json", "--connection", postgres])).ExitCode);
        Assert.Equal(2, (await _program.RunAsync(["restore", "tidak-ada.jsonl"])).ExitCode);
    }

    [Fact]
    public async Task An_export_has_what_is_asked_for()
    {
        await ImportAsync();

        var found = await _program.RunAsync(["export", "--format", "csv", "--query", "pasar -cabai", "--output", "-"]);
        var empty = await _program.RunAsync(["export", "--format", "csv", "--tag", "olahraga", "--output", "kosong.csv"]);
        var again = await _program.RunAsync(["export", "--format", "csv", "--output", "kosong.csv"]);

        Assert.Equal(0, found.ExitCode);
        Assert.Equal(2, found.Lines.Length);
        Assert.Contains("Pasar Johar", found.Lines[1], StringComparison.Ordinal);
        Assert.Equal((0, "0 articles exported to kosong.csv\n"), Plain(empty));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("There is something at", again.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damage_is_named()
    {
        await ImportAsync();
        await using (var connection = new SqliteConnection(_program.Connection + ";Pooling=False"))
        {
            await connection.OpenAsync(ApiHost.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE articles SET title = 'Judul Palsu' WHERE url LIKE '%/2'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(ApiHost.Stop));
        }

        var result = await _program.RunAsync(["verify"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("BROKEN   ArticleDamaged, 1 in all", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("The archive is damaged.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_parser_read_is_read_again()
    {
        await ImportAsync();
        await using (var connection = new SqliteConnection(_program.Connection + ";Pooling=False"))
        {
            await connection.OpenAsync(ApiHost.Stop);
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE revisions SET content = replace(replace(content, 'Pasar Johar', 'Pasar Lama'), '\"parserVersion\":\"', '\"parserVersion\":\"0.') WHERE content LIKE '%Pasar Johar%'";
            Assert.Equal(1, await command.ExecuteNonQueryAsync(ApiHost.Stop));
        }

        var dry = await _program.RunAsync(["reparse", "--dry-run"]);
        var done = await _program.RunAsync(["reparse"]);
        var again = await _program.RunAsync(["reparse", "--samples", "0"]);

        Assert.EndsWith("2 articles: 1 changed, 1 unchanged, 0 corrected by hand and left alone, 0 failed; nothing was written\n", dry.Output, StringComparison.Ordinal);
        Assert.Contains("{+Johar+}", dry.Output, StringComparison.Ordinal);
        Assert.EndsWith("2 articles: 1 changed, 1 unchanged, 0 corrected by hand and left alone, 0 failed\n", done.Output, StringComparison.Ordinal);
        Assert.Equal((0, "2 articles: 0 changed, 2 unchanged, 0 corrected by hand and left alone, 0 failed\n"), Plain(again));
    }

    private static (int ExitCode, string Output) Plain(CommandLineProgram.Outcome outcome) => (outcome.ExitCode, outcome.Output + outcome.Error);

    private async Task ImportAsync()
    {
        var first = """{"url": "https://koran.example/1", "title": "Pasar", "content": "Pasar Johar kembali ramai setelah renovasi tahap kedua selesai pekan lalu, kata para pedagang."}""";
        var second = """{"url": "https://koran.example/2", "title": "Cabai", "content": "Harga cabai di pasar induk naik dua kali lipat sejak awal bulan, kata kepala dinas."}""";
        Assert.Equal((0, "2 created, 0 unchanged, 0 revised, 0 failed\n"), Plain(await _program.RunAsync(["import", _program.Write("a.ndjson", $"{first}\n{second}")])));
    }
}
