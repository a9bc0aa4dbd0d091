using System.CommandLine;

namespace NewsArchive.Benchmarks.Load;

/// <summary>soak: whether the service stays as it is under load for long.</summary>
internal static class SoakCommand
{
    private static readonly Option<string> Connection = new("--connection")
    {
        Description = "The archive's database; default a new SQLite file.",
        DefaultValueFactory = _ => "",
    };

    private static readonly Option<double> Minutes = new("--minutes") { Description = "How long, after the maximum was measured.", DefaultValueFactory = _ => 30 };
    private static readonly Option<double> Share = new("--share") { Description = "Which part of the measured maximum is asked.", DefaultValueFactory = _ => 0.5 };

    public static Command Create()
    {
        var command = new Command(
            "soak",
            """
            Measure for half a minute how many requests a second the built service answers at most (a third of them new articles,
            a third read, a third listed), then ask half as many for long. Fails where any request is not answered well, or where
            memory at the end, over the last tenth of the time, is more than a quarter above that of the second tenth.
            """)
        {
            Connection, Minutes, Share, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-soak-").FullName;
        var connection = arguments.GetValue(Connection) is { Length: > 0 } given ? given : $"Data Source={Path.Combine(folder, "archive.db")}";
        try
        {
            await using var service = new ServiceProcess(arguments.GetValue(ServiceProgram.Path)!, connection, folder);
            await service.StartAsync(cancellationToken);
            var run = new SoakRun(service, arguments.InvocationConfiguration.Output);
            var most = await run.MeasureAsync(TimeSpan.FromSeconds(30), cancellationToken);
            return await run.SoakAsync(most * arguments.GetValue(Share), TimeSpan.FromMinutes(arguments.GetValue(Minutes)), cancellationToken) ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
