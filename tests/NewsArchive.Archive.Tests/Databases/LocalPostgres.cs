using System.Diagnostics;

using Npgsql;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>A throw-away cluster made with the PostgreSQL programs installed here; it is gone with the test run.</summary>
internal sealed class LocalPostgres : IAsyncDisposable
{
    private const string Programs = "/usr/lib/postgresql";

    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The shell outlives a killed test run: its input ends then, and it stops the server and removes the folder, whatever
    /// signal the run's whole group was sent.
    /// A socket in that folder needs no port that somebody else might take.
    /// </summary>
    private const string Script =
        """
        trap '' HUP INT TERM
        dir=$(mktemp -d /tmp/newsarchive-postgres-XXXXXX) || exit 1
        "$1/initdb" -D "$dir/data" -U postgres -A trust -E UTF8 --locale=C --no-sync > "$dir/log" 2>&1 || { cat "$dir/log" >&2; rm -rf "$dir"; exit 1; }
        "$1/postgres" -D "$dir/data" -k "$dir" -c listen_addresses= -c max_connections=400 -c shared_buffers=64MB \
            -c fsync=$2 -c synchronous_commit=$2 -c full_page_writes=$2 >> "$dir/log" 2>&1 &
        server=$!
        echo "$dir"
        cat > /dev/null
        kill -INT $server
        wait $server
        rm -rf "$dir"
        """;

    private readonly Process _shell;

    private LocalPostgres(Process shell, string folder)
    {
        _shell = shell;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = folder,
            Database = "postgres",
            Username = "postgres",
            MaxPoolSize = 40,
            // Each class has a database of its own, whose connections nobody needs after it: together they would be too many.
            ConnectionIdleLifetime = 5,
            ConnectionPruningInterval = 2,
        }.ToString();
    }

    public string ConnectionString { get; }

    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <param name="durable">Whether what is committed is on the disk, as where commits are measured; tests need not wait for it.</param>
    /// <returns>Null where no PostgreSQL is installed.</returns>
    public static async Task<LocalPostgres?> StartAsync(CancellationToken cancellationToken, bool durable = false)
    {
        var programs = Directory.Exists(Programs)
            ? Directory.GetDirectories(Programs).Select(version => Path.Combine(version, "bin")).Where(bin => File.Exists(Path.Combine(bin, "initdb"))).Max()
            : null;
        if (programs is null) return null;
        var shell = Process.Start(Command(programs, durable)) ?? throw new InvalidOperationException("The shell did not start.");
        var folder = await shell.StandardOutput.ReadLineAsync(cancellationToken)
            ?? throw new InvalidOperationException(await shell.StandardError.ReadToEndAsync(cancellationToken));
        var server = new LocalPostgres(shell, folder);
        await server.WaitUntilReadyAsync(cancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    private static ProcessStartInfo Command(string programs, bool durable)
    {
        // The server refuses to run as root; packages bring a user for it.
        string[] words = Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", "sh"] : ["sh"];
        return new ProcessStartInfo(words[0], [.. words.Skip(1), "-c", Script, "sh", programs, durable ? "on" : "off"])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString);
                await connection.OpenAsync(cancellationToken);
                return;
            }
            catch (NpgsqlException) when (waited.Elapsed < LongestStart)
            {
                await Task.Delay(50, cancellationToken);
            }
        }
    }
}
