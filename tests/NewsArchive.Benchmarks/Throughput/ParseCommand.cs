using System.CommandLine;

using BenchmarkDotNet.Running;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>parse: how fast raw text is read.</summary>
internal static class ParseCommand
{
    public static Command Create()
    {
        var quick = new Option<bool>("--quick") { Description = "Measure for a few seconds on one thread, without BenchmarkDotNet." };
        var stages = new Option<bool>("--stages") { Description = "Print what each recogniser costs." };
        var command = new Command(
            "parse",
            """
            Compare ArticleParser.ParseText with string.Split('\n') over the same texts, in one run.

            The bounds: at most five times the time of the split, at most 8 bytes allocated per character.
            """)
        {
            quick, stages,
        };
        command.SetAction(arguments =>
        {
            if (arguments.GetValue(quick)) QuickMeasurement.Run();
            if (arguments.GetValue(stages)) StageMeasurement.Run();
            if (!arguments.GetValue(quick) && !arguments.GetValue(stages)) BenchmarkRunner.Run<ParseBenchmark>(new ParseBenchmarkConfig());
            return 0;
        });
        return command;
    }
}
