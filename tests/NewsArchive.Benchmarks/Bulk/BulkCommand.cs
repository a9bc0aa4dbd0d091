using System.CommandLine;
using System.Globalization;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Benchmarks.Load;
using NewsArchive.Benchmarks.Searching;

namespace NewsArchive.Benchmarks.Bulk;

/// <summary>bulk: how fast the service takes many articles in, beside the database alone with what came of them.</summary>
internal static class BulkCommand
{
    private const int WarmUp = 20_000;
    private const double LeastShareOfCopy = 0.8;
    private const double LeastShareOfInserts = 0.6;
    private const double MostMegabytes = 400;

    private static readonly Option<int> Articles = new("--articles") { Description = "How many to send, after some that warm the service up.", DefaultValueFactory = _ => 30_000 };
    private static readonly Option<string[]> Databases = new("--databases")
    {
        Description = "sqlite, postgres, or both.",
        DefaultValueFactory = _ => ["sqlite", "postgres"],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string?> Postgres = new("--postgres") { Description = "A PostgreSQL server that databases may be made on; default: a throw-away one of the programs installed here." };

    public static Command Create()
    {
        Databases.AcceptOnlyFromAmong("sqlite", "postgres");
        var command = new Command(
            "bulk",
            """
            Send generated articles as raw texts to the built service in one bulk request (NDJSON over HTTP, parsed, looked up as duplicates,
            indexed, written). Then write the rows that come of them with the driver alone into the same tables with the same indexes of an
            empty database: on PostgreSQL by binary COPY, on SQLite by prepared inserts in transactions of as many articles as the service
            writes together. Fails where the service is slower than 0.8 of COPY or 0.6 of the inserts, or takes more than 400 MB.
            """)
        {
            Articles, Databases, Postgres, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var databases = arguments.GetRequiredValue(Databases);
        await using var local = databases.Contains("postgres") && arguments.GetValue(Postgres) is null ? await LocalPostgres.StartAsync(cancellationToken) : null;
        var reached = true;
        foreach (var name in databases)
        {
            var folder = Directory.CreateTempSubdirectory("newsarchive-bulk-").FullName;
            try
            {
                reached &= name == "sqlite"
                    ? await MeasureAsync(
                        arguments, folder, static () => new MeasuredSqlite(kept: null),
                        (_, bare) => RowInserts.RunAsync(bare, WarmUp + arguments.GetValue(Articles), cancellationToken), "prepared inserts", LeastShareOfInserts, cancellationToken)
                    : await MeasureAsync(
                        arguments, folder, () => new MeasuredPostgres(arguments.GetValue(Postgres) ?? local!.ConnectionString, kept: null),
                        (filled, bare) => RowCopy.RunAsync(filled.ConnectionString, bare.ConnectionString, folder, cancellationToken), "COPY", LeastShareOfCopy, cancellationToken);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return reached ? 0 : 1;
    }

    /// <param name="create">Makes an empty database.</param>
    /// <param name="write">Writes finished rows, like those of the filled database, into the empty one, and tells of how many articles a second.</param>
    /// <param name="way">What <paramref name="write"/> does.</param>
    /// <param name="leastShare">Of what <paramref name="write"/> reaches.</param>
    private static async Task<bool> MeasureAsync(
        ParseResult arguments,
        string folder,
        Func<MeasuredDatabase> create,
        Func<MeasuredDatabase, MeasuredDatabase, Task<double>> write,
        string way,
        double leastShare,
        CancellationToken cancellationToken)
    {
        var count = arguments.GetValue(Articles);
        await using var filled = create();
        await using var bare = create();
        var (sent, processor, peak) = await SendAsync(arguments.GetValue(ServiceProgram.Path)!, filled.ConnectionString, folder, count, cancellationToken);
        await using (var services = bare.Open()) await services.GetRequiredService<IArchiveSchema>().MigrateAsync(cancellationToken);
        var (bulk, most) = (count / sent.TotalSeconds, await write(filled, bare));
        await arguments.InvocationConfiguration.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{filled.Name}: service {bulk:N0} articles a second, {way} of their rows {most:N0}: {bulk / most:P0}; {processor.TotalMilliseconds / count:N2} ms of the processor an article and at most {peak:N0} MB in RAM of the service"));
        return bulk >= leastShare * most && peak <= MostMegabytes;
    }

    private static async Task<(TimeSpan Took, TimeSpan Processor, double PeakMegabytes)> SendAsync(string program, string connection, string folder, int count, CancellationToken cancellationToken)
    {
        await using var service = new ServiceProcess(program, connection, folder);
        await service.StartAsync(cancellationToken);
        var client = new BulkClient(service);
        await client.SendAsync(count, WarmUp, cancellationToken);
        var result = await client.SendAsync(0, count, cancellationToken);
        await service.TerminateAsync(TimeSpan.FromMinutes(1));
        return result;
    }
}
