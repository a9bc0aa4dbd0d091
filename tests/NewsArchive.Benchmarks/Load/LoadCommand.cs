using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Benchmarks.Load.Limits;
using NewsArchive.Benchmarks.Load.Reports;
using NewsArchive.Benchmarks.Searching;

namespace NewsArchive.Benchmarks.Load;

/// <summary>load: how many requests the service takes and how long they wait, beside what the machine can do at all.</summary>
internal static class LoadCommand
{
    private const double LeastShareOfCommits = 0.40;
    private const double MostSpread = 10;

    /// <summary>At a set rate more than the usual four bulk requests may be under way for a moment, which is not to count as a fault.</summary>
    private static readonly Dictionary<string, string> ServiceSettings = new() { ["Limits__ConcurrentBulkImports"] = "64" };

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Option<string[]> Scenario = new("--scenario")
    {
        Description = "single (POST of an article), bulk (NDJSON), search, mixed, or several.",
        DefaultValueFactory = _ => ["single"],
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<string> Database = new("--database") { Description = "sqlite or postgres.", DefaultValueFactory = _ => "sqlite" };
    private static readonly Option<string?> Postgres = new("--postgres") { Description = "A PostgreSQL server that databases may be made on; default: a throw-away one of the programs installed here." };
    private static readonly Option<Uri?> Address = new("--address") { Description = "A service that runs already, instead of one of our own; its archive gets the articles." };
    private static readonly Option<string?> Key = new("--key") { Description = "What to ask that service with." };
    private static readonly Option<double> Seconds = new("--seconds") { Description = "How long each load lasts, after five seconds that warm up.", DefaultValueFactory = _ => 20 };
    private static readonly Option<int> Connections = new("--connections") { Description = "Connections of the closed loop, which finds the most; 0 leaves it out.", DefaultValueFactory = _ => 32 };
    private static readonly Option<double?> Rate = new("--rate") { Description = "Requests a second of the open loop; default half of the most; 0 leaves it out." };
    private static readonly Option<string> Moments = new("--arrivals") { Description = "When they are due: constant or poisson.", DefaultValueFactory = _ => "poisson" };
    private static readonly Option<int> Seed = new("--seed") { Description = "Which random moments and searches.", DefaultValueFactory = _ => 1 };
    private static readonly Option<int> Filled = new("--articles") { Description = "How many articles the archive gets before.", DefaultValueFactory = _ => 5_000 };
    private static readonly Option<int> First = new("--first") { Description = "The number of the first article: higher for an archive that had some already.", DefaultValueFactory = _ => 0 };
    private static readonly Option<int> Lines = new("--lines") { Description = "Articles of a bulk request.", DefaultValueFactory = _ => 200 };
    private static readonly Option<double> Writes = new("--writes") { Description = "Which share of mixed writes, 0 to 1.", DefaultValueFactory = _ => 0.2 };
    private static readonly Option<int> LimitArticles = new("--limit-articles") { Description = "Finished articles for the bare commits; 0 leaves the limits of the machine out.", DefaultValueFactory = _ => 12_000 };
    private static readonly Option<FileInfo?> JsonFile = new("--json") { Description = "Writes all figures to a file." };
    private static readonly Option<FileInfo?> HtmlFile = new("--html") { Description = "Writes a page with plots, which needs no network." };

    public static Command Create()
    {
        Scenario.AcceptOnlyFromAmong("single", "bulk", "search", "mixed");
        Database.AcceptOnlyFromAmong("sqlite", "postgres");
        Moments.AcceptOnlyFromAmong("constant", "poisson");
        Positive(Seconds, 1, 3_600);
        Positive(Connections, 0, 1_000);
        Positive(Lines, 1, 10_000);
        Positive(Writes, 0, 1);
        Positive(Filled, 0, 10_000_000);
        Positive(LimitArticles, 0, 1_000_000);
        var command = new Command(
            "load",
            """
            Ask the built service for as much as it can answer (a closed loop of connections), and then for a set rate at set moments,
            whatever it answers (an open loop): times count from the moment a request is due, so that a stall is not hidden. Beside it, in
            the same run: HTTP that only echoes, durable commits of finished rows with the driver alone, and COPY of them.

            Fails where anything was answered badly, or where single articles come in at less than 0.40 of the bare commits, or p99 is
            more than ten times p50 there.
            """)
        {
            Scenario, Database, Postgres, Address, Key, Seconds, Connections, Rate, Moments, Seed, Filled, First, Lines, Writes, LimitArticles, JsonFile, HtmlFile, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static void Positive<T>(Option<T> option, T least, T most)
        where T : IComparable<T> => option.Validators.Add(result =>
    {
        if (result.GetValue(option) is { } value && (value.CompareTo(least) < 0 || value.CompareTo(most) > 0))
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes {least} to {most}, not {value}."));
    });

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var (settings, output, machine) = (Read(arguments), arguments.InvocationConfiguration.Output, MachineFacts.Read());
        var onPostgres = arguments.GetValue(Database) == "postgres";
        await using var local = onPostgres && arguments.GetValue(Postgres) is null ? await LocalPostgres.StartAsync(cancellationToken, durable: true) : null;
        var server = arguments.GetValue(Postgres) ?? local?.ConnectionString;
        if (onPostgres && server is null) throw new InvalidOperationException("No PostgreSQL is installed here: name a server with --postgres.");
        MeasuredDatabase NewDatabase() => onPostgres ? new MeasuredPostgres(server!, kept: null) : new MeasuredSqlite(kept: null);

        var phases = arguments.GetValue(Address) is { } address
            ? await LoadAsync(settings, address, arguments.GetValue(Key), null, output, cancellationToken)
            : await LoadAsync(settings, arguments.GetValue(ServiceProgram.Path)!, NewDatabase, output, cancellationToken);
        var limits = settings.LimitArticles == 0 ? [] : await new LimitRun(settings, new BareCommits(NewDatabase), output).RunAsync(cancellationToken);
        var report = new LoadReport(machine, Facts(arguments), phases, limits, TargetsOf(phases, limits));
        foreach (var target in report.Targets)
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{target.Name}: {target.Value:0.00}, {(target.AtLeast ? "at least" : "at most")} {target.Bound:0.00} wanted: {(target.IsMet ? "met" : "missed")}"));
        if (arguments.GetValue(JsonFile) is { } json) await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(report, Json), cancellationToken);
        if (arguments.GetValue(HtmlFile) is { } html) await File.WriteAllTextAsync(html.FullName, HtmlReport.Write(report), cancellationToken);
        return report.Targets.All(static target => target.IsMet) && phases.All(static phase => phase.Errors.Count == 0) ? 0 : 1;
    }

    private static async Task<IReadOnlyList<MeasuredPhase>> LoadAsync(
        LoadSettings settings, string program, Func<MeasuredDatabase> newDatabase, TextWriter output, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-load-");
        try
        {
            await using var database = newDatabase();
            await using var service = new ServiceProcess(program, database.ConnectionString, folder.FullName, ServiceSettings);
            await service.StartAsync(cancellationToken);
            var phases = await LoadAsync(settings, service.Address, null, service, output, cancellationToken);
            await service.TerminateAsync(TimeSpan.FromMinutes(1));
            return phases;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<IReadOnlyList<MeasuredPhase>> LoadAsync(
        LoadSettings settings, Uri address, string? key, ServiceProcess? service, TextWriter output, CancellationToken cancellationToken)
    {
        using var run = new LoadRun(settings, address, key, service, output);
        return await run.RunAsync(cancellationToken);
    }

    private static List<ReportTarget> TargetsOf(IReadOnlyList<MeasuredPhase> phases, IReadOnlyList<MeasuredPhase> limits)
    {
        var targets = new List<ReportTarget>();
        foreach (var phase in phases.Where(static phase => phase.Name.StartsWith("single", StringComparison.Ordinal) && phase.Times[0].P50 > 0))
        {
            targets.Add(new ReportTarget($"{phase.Name}: p99 / p50", phase.Times[0].P99 / phase.Times[0].P50, MostSpread, AtLeast: false));
            if (phase.Name == LoadRun.MostOf("single") && limits.FirstOrDefault(static limit => limit.Name == LimitRun.Commits) is { } commits)
                targets.Add(new ReportTarget($"{phase.Name}: articles a second / bare commits", phase.ArticlesPerSecond / commits.PerSecond, LeastShareOfCommits, AtLeast: true));
        }

        return targets;
    }

    private static LoadSettings Read(ParseResult arguments) => new()
    {
        Scenarios = arguments.GetRequiredValue(Scenario),
        Connections = arguments.GetValue(Connections),
        Rate = arguments.GetValue(Rate),
        Poisson = arguments.GetValue(Moments) == "poisson",
        Seed = arguments.GetValue(Seed),
        Time = TimeSpan.FromSeconds(arguments.GetValue(Seconds)),
        Filled = arguments.GetValue(Filled),
        First = arguments.GetValue(First),
        Lines = arguments.GetValue(Lines),
        Writes = arguments.GetValue(Writes),
        LimitArticles = arguments.GetValue(LimitArticles),
    };

    /// <summary>Neither keys nor connection strings, which may have passwords: the report is to be shown around.</summary>
    private static List<ReportFact> Facts(ParseResult arguments) =>
    [
        .. new (string Name, object? Value)[]
        {
            ("scenarios", string.Join(", ", arguments.GetRequiredValue(Scenario))), ("database", arguments.GetValue(Address) is null ? arguments.GetValue(Database) : "that of a running service"),
            ("seconds a load", arguments.GetValue(Seconds)), ("connections, closed loop", arguments.GetValue(Connections)), ("rate, open loop", arguments.GetValue(Rate) ?? (object)"half of the most"),
            ("arrivals", arguments.GetValue(Moments)), ("seed", arguments.GetValue(Seed)), ("articles before", arguments.GetValue(Filled)), ("articles of a bulk request", arguments.GetValue(Lines)),
            ("share that writes, mixed", arguments.GetValue(Writes)), ("articles of the limits", arguments.GetValue(LimitArticles)),
        }.Select(static fact => new ReportFact(fact.Name, Convert.ToString(fact.Value, CultureInfo.InvariantCulture) ?? "")),
    ];
}
