using System.CommandLine;

namespace NewsArchive.Benchmarks.Load;

/// <summary>chaos: whether any answer is broken when the database or the service is.</summary>
internal static class ChaosCommand
{
    private const int DiskMegabytes = 256;

    private static readonly Option<string> Database = new("--database") { Description = "sqlite or postgres.", DefaultValueFactory = _ => "sqlite" };
    private static readonly Option<int> Rounds = new("--rounds") { Description = "How often everything happens.", DefaultValueFactory = _ => 1 };
    private static readonly Option<double> Seconds = new("--seconds") { Description = "How long each mishap, and each pause between two, lasts.", DefaultValueFactory = _ => 5 };

    public static Command Create()
    {
        var command = new Command(
            "chaos",
            """
            Let 8 writers and 8 readers work with the built service while its database is stopped and started, connections are
            cut, a small disk fills up and the service itself is killed. Afterwards every article that was answered with 2xx has
            to be in the archive, once, and each time the service has to take articles again within 30 seconds by itself.
            """)
        {
            Database, Rounds, Seconds, ServiceProgram.Path,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var output = arguments.InvocationConfiguration.Output;
        var time = TimeSpan.FromSeconds(arguments.GetValue(Seconds));
        for (var round = 1; round <= arguments.GetValue(Rounds); round++)
        {
            await output.WriteLineAsync($"round {round} on {arguments.GetValue(Database)}");
            var disk = await SmallDisk.CreateAsync(DiskMegabytes);
            if (!disk.CanBeFilled) await output.WriteLineAsync("no disk can be filled here: that takes the right to mount one");
            await using IChaosDatabase database = arguments.GetValue(Database) == "postgres" ? await ChaosPostgres.CreateAsync(disk) : new ChaosSqlite(disk);
            var broken = await new ChaosRun(arguments.GetValue(ServiceProgram.Path)!, database, time, time, output).RunAsync(cancellationToken);
            if (broken.Count > 0) return 1;
        }

        return 0;
    }
}
