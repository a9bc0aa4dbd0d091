using System.CommandLine;
using System.Globalization;

using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Benchmarks.Load.Scenarios;
using NewsArchive.Benchmarks.Searching;

namespace NewsArchive.Benchmarks.Load.Starting;

/// <summary>start: how long the service takes to its first answer, and how much memory it takes where nobody asks it anything.</summary>
internal static class StartCommand
{
    private const double MostSeconds = 1.0;
    private const double MostMegabytes = 130;

    private static readonly Option<int> Starts = new("--starts") { Description = "How often it is started on the archive.", DefaultValueFactory = _ => 10 };
    private static readonly Option<int> IdleStarts = new("--idle-starts") { Description = "In how many of them its memory is looked at.", DefaultValueFactory = _ => 3 };
    private static readonly Option<double> IdleSeconds = new("--idle-seconds") { Description = "After how long.", DefaultValueFactory = _ => 10 };
    private static readonly Option<int> Articles = new("--articles") { Description = "Articles of the archive.", DefaultValueFactory = _ => 1_000 };
    private static readonly Option<string> Database = new("--database") { Description = "sqlite or postgres.", DefaultValueFactory = _ => "sqlite" };
    private static readonly Option<string?> Postgres = new("--postgres") { Description = "A PostgreSQL server that databases may be made on; default: a throw-away one of the programs installed here." };

    /// <summary>As whoever hosts it has it: sources are looked after, and requests logged.</summary>
    private static readonly Dictionary<string, string> AsHosted = new() { ["Import__Enabled"] = "true", ["Serilog__MinimumLevel__Default"] = "Information" };

    public static Command Create()
    {
        Database.AcceptOnlyFromAmong("sqlite", "postgres");
        var command = new Command(
            "start",
            """
            Start the service again and again on an archive that has articles, and tell how long it takes from the start of the process to the
            first good answer, and how much of its memory is in RAM when nobody has asked anything for a while. The very first start,
            which makes the tables, is told apart. Name the program as README.md publishes it with --service: what is only built is slower.

            Fails where the median start takes more than a second, or more than 130 MB are in RAM.
            """)
        {
            Starts, IdleStarts, IdleSeconds, Articles, Database, Postgres, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var onPostgres = arguments.GetValue(Database) == "postgres";
        await using var local = onPostgres && arguments.GetValue(Postgres) is null ? await LocalPostgres.StartAsync(cancellationToken, durable: true) : null;
        var server = arguments.GetValue(Postgres) ?? local?.ConnectionString;
        if (onPostgres && server is null) throw new InvalidOperationException("No PostgreSQL is installed here: name a server with --postgres.");
        var folder = Directory.CreateTempSubdirectory("newsarchive-start-");
        try
        {
            await using MeasuredDatabase database = onPostgres ? new MeasuredPostgres(server!, kept: null) : new MeasuredSqlite(kept: null);
            ServiceProcess NewService() => new(arguments.GetValue(ServiceProgram.Path)!, database.ConnectionString, folder.FullName, AsHosted);
            var first = await FirstStartAsync(NewService, arguments.GetValue(Articles), cancellationToken);
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{database.Name}, first start, with migration: {first.TotalSeconds:0.00} s"));
            var times = new List<double>();
            var memory = new List<double>();
            for (var start = 0; start < arguments.GetValue(Starts); start++)
            {
                await using var service = NewService();
                times.Add((await service.StartAsync(cancellationToken)).TotalSeconds);
                if (start < arguments.GetValue(IdleStarts))
                {
                    await Task.Delay(TimeSpan.FromSeconds(arguments.GetValue(IdleSeconds)), cancellationToken);
                    memory.Add(service.WorkingSet / 1e6);
                }

                await service.TerminateAsync(TimeSpan.FromMinutes(1));
            }

            times.Sort();
            memory.Sort();
            var (median, idle) = (times[times.Count / 2], memory.Count == 0 ? 0 : memory[memory.Count / 2]);
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{database.Name}, {times.Count} starts: best {times[0]:0.00} s, median {median:0.00} s, longest {times[^1]:0.00} s; idle: {string.Join(", ", memory.Select(static megabytes => megabytes.ToString("0", CultureInfo.InvariantCulture)))} MB"));
            return median <= MostSeconds && idle <= MostMegabytes ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> FirstStartAsync(Func<ServiceProcess> newService, int articles, CancellationToken cancellationToken)
    {
        await using var service = newService();
        var took = await service.StartAsync(cancellationToken);
        if (articles > 0)
        {
            using var http = new LoadHttp(service.Address);
            if ((await new BulkScenario(new NewArticles(0), articles).SendAsync(http)).Error is { } error) throw new InvalidOperationException($"The archive could not be filled: {error}.");
        }

        await service.TerminateAsync(TimeSpan.FromMinutes(1));
        return took;
    }
}
