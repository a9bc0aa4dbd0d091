namespace NewsArchive.Benchmarks.Load;

/// <summary>A PostgreSQL server of its own that is stopped and started, whose connections are cut and whose disk fills up.</summary>
/// <remarks>With the settings it comes with, as far as they decide what survives: a commit that was answered is on disk.</remarks>
internal sealed class ChaosPostgres : IChaosDatabase
{
    private const string Programs = "/usr/lib/postgresql";

    private readonly SmallDisk _disk;
    private readonly string _bin;

    private ChaosPostgres(SmallDisk disk, string bin)
    {
        (_disk, _bin) = (disk, bin);
        Mishaps =
        [
            new Mishap("connections cut", CutAsync, () => Task.CompletedTask),
            new Mishap("server stopped and started", () => ControlAsync("stop", "-m", "fast"), StartServerAsync),
            new Mishap("server killed and started", () => ControlAsync("stop", "-m", "immediate"), StartServerAsync),
            .. disk.CanBeFilled ? (Mishap[])[new Mishap("disk full", disk.FillAsync, RecoverDiskAsync)] : [],
        ];
    }

    public string ConnectionString => $"Host={_disk.Folder};Username=postgres;Database=postgres;Timeout=5;Command Timeout=10";

    public IReadOnlyList<Mishap> Mishaps { get; }

    private string Data => Path.Combine(_disk.Folder, "data");

    public static async Task<ChaosPostgres> CreateAsync(SmallDisk disk)
    {
        var bin = Directory.GetDirectories(Programs).Select(version => Path.Combine(version, "bin")).Max() ?? throw new InvalidOperationException("PostgreSQL is not installed.");
        var server = new ChaosPostgres(disk, bin);
        if (Environment.UserName == "root") await Shell.RunAsync("chown", "postgres", disk.Folder);
        // WAL segments of 1 MB: the usual 16 MB would leave no room on a small disk.
        await AsPostgresAsync(Path.Combine(bin, "initdb"), "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--wal-segsize=1");
        await server.StartServerAsync();
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await ControlAsync("stop", "-m", "immediate");
        await _disk.DisposeAsync();
    }

    private Task StartServerAsync() => ControlAsync(
        "start", "-l", Path.Combine(_disk.Folder, "log"),
        "-o", $"-k {_disk.Folder} -c listen_addresses= -c max_connections=120 -c shared_buffers=32MB -c min_wal_size=4MB -c max_wal_size=24MB");

    private Task CutAsync() => Shell.RunAsync(
        Path.Combine(_bin, "psql"), "-h", _disk.Folder, "-U", "postgres", "-c",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");

    /// <summary>Without room for its log the server ends itself; whoever makes room starts it again.</summary>
    private async Task RecoverDiskAsync()
    {
        _disk.Empty();
        try
        {
            await ControlAsync("status");
        }
        catch (InvalidOperationException)
        {
            await StartServerAsync();
        }
    }

    private Task ControlAsync(string action, params string[] arguments) =>
        AsPostgresAsync(Path.Combine(_bin, "pg_ctl"), [action, "-D", Data, "-w", .. arguments]);

    /// <summary>The server refuses to run as root; packages bring a user for it.</summary>
    private static Task AsPostgresAsync(string program, params string[] arguments) => Environment.UserName == "root"
        ? Shell.RunAsync("runuser", ["-u", "postgres", "--", program, .. arguments])
        : Shell.RunAsync(program, arguments);
}
