using System.CommandLine;
using System.Text.Json;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>search: how fast articles are found on both databases.</summary>
internal static class SearchCommand
{
    private const double MostMilliseconds = 30;
    private const int WarmUpRounds = 20;
    private const double MostMillisecondsCounted = 150;

    private static readonly (string Name, string Query)[] Queries =
    [
        ("common", GeneratedNews.Common), ("middling", GeneratedNews.Middling), ("rare", GeneratedNews.Rare), ("absent", GeneratedNews.Absent),
        ("and", $"{GeneratedNews.Common} {GeneratedNews.Middling}"), ("phrase", $"\"{GeneratedNews.Phrase}\""), ("prefix", GeneratedNews.Prefix + "*"),
    ];

    public static Command Create()
    {
        var articles = new Option<int[]>("--articles")
        {
            Description = "How many articles to generate; several numbers tell how times grow.",
            DefaultValueFactory = _ => [200_000],
            AllowMultipleArgumentsPerToken = true,
        };
        var databases = new Option<string[]>("--databases")
        {
            Description = "sqlite, postgres, or both.",
            DefaultValueFactory = _ => ["sqlite", "postgres"],
            AllowMultipleArgumentsPerToken = true,
        };
        var postgres = new Option<string?>("--postgres") { Description = "A PostgreSQL server that databases may be made on; default: a throw-away one of the programs installed here." };
        var keep = new Option<DirectoryInfo?>("--keep")
        {
            Description = "A folder where SQLite archives stay for another run; databases of the server named by --postgres stay too.",
        };
        var rounds = new Option<int>("--rounds") { Description = "How often each search is timed.", DefaultValueFactory = _ => 40 };
        var json = new Option<FileInfo?>("--json") { Description = "Writes the readings to a file." };
        var command = new Command(
            "search",
            """
            Time the first page (50 articles, highlights and total included) of searches in archives of generated articles, for one user, by
            relevance and by date, without and with facets and histogram; and tell what the index takes in bytes and in time of ingestion.

            The bounds at 200,000 articles: 95 of 100 pages within 30 ms, with facets and histogram within 150 ms.
            """)
        {
            articles, databases, postgres, keep, rounds, json,
        };
        command.SetAction(async (arguments, _) => await RunAsync(
            arguments.GetRequiredValue(articles), arguments.GetRequiredValue(databases), arguments.GetValue(postgres), arguments.GetValue(keep), arguments.GetValue(rounds), arguments.GetValue(json)) ? 0 : 1);
        return command;
    }

    private static async Task<bool> RunAsync(int[] sizes, string[] databases, string? postgres, DirectoryInfo? keep, int rounds, FileInfo? json)
    {
        var readings = new List<SearchReading>();
        await using var local = databases.Contains("postgres") && postgres is null ? await LocalPostgres.StartAsync(CancellationToken.None) : null;
        foreach (var name in databases)
        {
            List<MeasuredDatabase> archives = [.. sizes.Select(MeasuredDatabase (size) => name == "sqlite"
                ? new MeasuredSqlite(keep?.CreateSubdirectory($"{size}"))
                : new MeasuredPostgres(postgres ?? local!.ConnectionString, keep is null ? null : $"newsarchive_search_{size}"))];
            try
            {
                foreach (var (archive, size) in archives.Zip(sizes)) await FillAsync(archive, size);
                await MeasureAsync(archives, sizes, rounds, readings);
            }
            finally
            {
                foreach (var archive in archives) await archive.DisposeAsync();
            }
        }

        Growth(readings, sizes);
        if (json is not null) await File.WriteAllTextAsync(json.FullName, JsonSerializer.Serialize(readings));
        return readings.TrueForAll(static reading => reading.P95 <= (reading.Counted ? MostMillisecondsCounted : MostMilliseconds));
    }

    private static async Task FillAsync(MeasuredDatabase archive, int size)
    {
        if (!await archive.LoadAsync(size)) return;
        Console.WriteLine($"{archive.Name}: {(double)await archive.IndexBytesAsync() / MeasuredDatabase.TextBytes(size):F2} bytes of index for a byte of text");
        Console.WriteLine($"{archive.Name}: {await IndexingShare.MeasureAsync(archive):P0} of the time of ingestion goes into the index");
        await archive.CountWordsAsync();
    }

    private static async Task MeasureAsync(List<MeasuredDatabase> archives, int[] sizes, int rounds, List<SearchReading> readings)
    {
        var services = archives.ConvertAll(static archive => archive.Open());
        try
        {
            List<SearchedArchive> searched = [.. services.Select((provider, place) => new SearchedArchive(archives[place].Name, sizes[place], provider.GetRequiredService<IArticleSearch>()))];
            var requests = Requests().ToList();
            Console.WriteLine($"{archives[0].Name}: load of the machine {Load()}");
            // Services that have answered for a while: their code compiled to the end, and what they read often in memory.
            for (var round = 0; round < WarmUpRounds; round++)
            {
                foreach (var archive in searched)
                {
                    foreach (var (_, request) in requests) await archive.Search.SearchAsync(request, CancellationToken.None);
                }
            }

            foreach (var (name, request) in requests)
            {
                foreach (var reading in await SearchReading.TakeAsync(searched, name, request, rounds))
                {
                    readings.Add(reading);
                    Console.WriteLine(reading);
                }
            }
        }
        finally
        {
            foreach (var provider in services) await provider.DisposeAsync();
        }
    }

    private static IEnumerable<(string Name, SearchRequest Request)> Requests() =>
        from query in Queries
        from order in Enum.GetValues<SearchOrder>()
        from counted in (bool[])[false, true]
        select (query.Name, new SearchRequest { Query = query.Query, Order = order, Facets = counted, Histogram = counted ? HistogramStep.Month : null });

    private static void Growth(List<SearchReading> readings, int[] sizes)
    {
        if (sizes.Length < 2) return;
        foreach (var few in readings.Where(reading => reading.Articles == sizes[0]))
        {
            var many = readings.Single(reading => reading.Articles == sizes[^1] && (reading.Database, reading.Query, reading.Order, reading.Counted) == (few.Database, few.Query, few.Order, few.Counted));
            Console.WriteLine($"{few.Database,-10} {few.Query,-9} {few.Order,-9} {(few.Counted ? "facets" : ""),-6} grows {many.P50 / few.P50:F2} times from {few.Articles:N0} to {many.Articles:N0}");
        }
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
