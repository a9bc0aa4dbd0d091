using System.CommandLine;
using System.Globalization;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Benchmarks.Load;
using NewsArchive.Benchmarks.Searching;

namespace NewsArchive.Benchmarks.Bulk;

/// <summary>bulk: how fast the service takes many articles in, beside COPY of what it made of them.</summary>
internal static class BulkCommand
{
    private const int WarmUp = 20_000;

    private static readonly Option<int> Articles = new("--articles") { Description = "How many to send, after some that warm the service up.", DefaultValueFactory = _ => 30_000 };
    private static readonly Option<string?> Postgres = new("--postgres") { Description = "A PostgreSQL server that databases may be made on; default: a throw-away one of the programs installed here." };

    public static Command Create()
    {
        var command = new Command(
            "bulk",
            """
            Send generated articles as raw texts to the built service in one bulk request (NDJSON over HTTP, parsed, looked up as duplicates,
            indexed, written to PostgreSQL), then copy the rows that came of them with binary COPY into the same tables with the same indexes
            of an empty database. Fails where the service is slower than 0.8 of that, or takes more than 400 MB.
            """)
        {
            Articles, Postgres, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var count = arguments.GetValue(Articles);
        var output = arguments.InvocationConfiguration.Output;
        await using var local = arguments.GetValue(Postgres) is null ? await LocalPostgres.StartAsync(cancellationToken) : null;
        var server = arguments.GetValue(Postgres) ?? local!.ConnectionString;
        var folder = Directory.CreateTempSubdirectory("newsarchive-bulk-").FullName;
        await using var filled = new MeasuredPostgres(server, kept: null);
        await using var copied = new MeasuredPostgres(server, kept: null);
        try
        {
            var (sent, processor, peak) = await SendAsync(arguments.GetValue(ServiceProgram.Path)!, filled.ConnectionString, folder, count, cancellationToken);
            await using (var services = copied.Open()) await services.GetRequiredService<IArchiveSchema>().MigrateAsync(cancellationToken);
            var (rows, took) = await RowCopy.RunAsync(filled.ConnectionString, copied.ConnectionString, folder, cancellationToken);
            var (bulk, copy) = (count / sent.TotalSeconds, rows / took.TotalSeconds);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"service {bulk:N0} articles a second, COPY of their rows {copy:N0}: {bulk / copy:P0}; {processor.TotalMilliseconds / count:N2} ms of the processor an article and at most {peak:N0} MB in RAM of the service"));
            return bulk >= 0.8 * copy && peak <= 400 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
