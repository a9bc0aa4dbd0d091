using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.CommandLine;

public sealed class KeysCommandTests : IDisposable
{
    private readonly CommandLineProgram _program = new();

    public void Dispose() => _program.Dispose();

    [Fact]
    public async Task A_key_is_shown_once_listed_without_its_secret_and_revoked()
    {
        var made = await _program.RunAsync(["keys", "create", "--scope", "ingest", "--name", "pengumpul"]);
        var key = made.Output.Trim();
        Assert.Equal(0, made.ExitCode);
        Assert.Matches("^nak_[0-9a-f]{12}_[0-9a-f]{64}$", key);

        var list = await _program.RunAsync(["keys", "list"]);
        Assert.Contains($"{key[4..16]}  ingest", list.Output, StringComparison.Ordinal);
        Assert.EndsWith("pengumpul", list.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.DoesNotContain(key[17..], list.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await _program.RunAsync(["keys", "revoke", key[4..16]])).ExitCode);
        var unknown = await _program.RunAsync(["keys", "revoke", "000000000000"]);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("there is no key 000000000000", unknown.Error, StringComparison.Ordinal);
        var file = await File.ReadAllBytesAsync(Path.Combine(_program.Folder, "archive.db"), ApiHost.Stop);
        Assert.DoesNotContain(key[17..], System.Text.Encoding.Latin1.GetString(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("keys", "create")]
    [InlineData("keys", "create", "--scope", "owner")]
    [InlineData("keys", "create", "--scope", "read", "--name", "a\nb")]
    public async Task A_key_without_a_scope_that_exists_is_wrong_usage(params string[] arguments) =>
        Assert.Equal(2, (await _program.RunAsync(arguments)).ExitCode);
}
