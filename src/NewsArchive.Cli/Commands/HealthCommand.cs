using System.CommandLine;

using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive health: what a container asks, which has no other program to ask with.</summary>
internal static class HealthCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Option<string> Service = new("--url")
    {
        Description = "Where the service answers; default http://localhost:5080.",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://localhost:5080",
    };

    public static Command Create()
    {
        var health = new Command("health", "Ask a running service whether it is ready, and print what it says. Exit code 0: ready; 1: not, or no answer.") { Service };
        Service.Validators.Add(result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out _)) result.AddError("The URL must be absolute, as in http://localhost:5080.");
        });
        health.SetAction(AskAsync);
        return health;
    }

    private static async Task<int> AskAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            using var response = await client.GetAsync(new Uri(new Uri(arguments.GetValue(Service)!), "/health/ready"), cancellationToken);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode ? ExitCodes.Well : ExitCodes.SomeFailed;
        }
        catch (Exception away) when (away is HttpRequestException || (away is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync($"newsarchive: no answer: {away.Message}");
            return ExitCodes.SomeFailed;
        }
    }
}
