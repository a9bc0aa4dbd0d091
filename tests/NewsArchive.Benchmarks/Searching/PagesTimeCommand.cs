using System.CommandLine;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

using NewsArchive.Benchmarks.Load;
using NewsArchive.Benchmarks.News;

namespace NewsArchive.Benchmarks.Searching;

/// <summary>pages-time: what the web pages take beside the REST calls behind them.</summary>
internal static class PagesTimeCommand
{
    private const int Shown = 20;

    private static readonly Option<string> Connection = new("--connection")
    {
        Description = "An archive that `search --keep` has filled.",
        Required = true,
    };

    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often each is timed.", DefaultValueFactory = _ => 30 };

    public static Command Create()
    {
        var command = new Command(
            "pages-time",
            """
            Time the search page and the article page of the built service beside the REST calls that bring the same articles, facets,
            histogram and similar articles, in turns, from one client on the same machine. A page may take 20 ms more.
            """)
        {
            Connection, Rounds, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-pages-");
        try
        {
            await using var service = new ServiceProcess(arguments.GetValue(ServiceProgram.Path)!, arguments.GetRequiredValue(Connection), folder.FullName);
            await service.StartAsync(cancellationToken);
            using var http = new HttpClient { BaseAddress = service.Address, Timeout = TimeSpan.FromSeconds(60) };
            var good = true;
            await foreach (var reading in MeasureAsync(http, arguments.GetValue(Rounds)))
            {
                Console.WriteLine(reading);
                good &= reading.Good;
            }

            return good ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async IAsyncEnumerable<PageTime> MeasureAsync(HttpClient http, int rounds)
    {
        (string Name, string Query)[] searches =
        [
            ("no words", ""), ("common word", GeneratedNews.Common), ("middling word", GeneratedNews.Middling), ("rare word", GeneratedNews.Rare), ("absent word", GeneratedNews.Absent),
        ];
        foreach (var (name, query) in searches)
        {
            foreach (var sort in (string[])["relevance", "date"])
            {
                // Where nothing is looked for, the newest come first anyway.
                if (query.Length == 0 && sort == "relevance") continue;
                var words = $"q={Uri.EscapeDataString(query)}&sort={sort}";
                yield return await PageTime.TakeAsync(http, $"{name} by {sort}", $"/?{words}", [$"/api/v1/articles?{words}&facets=true&histogram=day&limit={Shown}"], rounds);
            }
        }

        var found = await http.GetFromJsonAsync<JsonObject>($"/api/v1/articles?q={GeneratedNews.Rare}&limit=1");
        var id = (string)found!["items"]![0]!["id"]!;
        yield return await PageTime.TakeAsync(http, "article", $"/articles/{id}", [$"/api/v1/articles/{id}", $"/api/v1/articles/{id}/similar?limit=6"], rounds);
    }
}
