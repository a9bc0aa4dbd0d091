using System.CommandLine;

namespace NewsArchive.Benchmarks.Growth;

/// <summary>linear: whether the parser's time grows no faster than its text.</summary>
internal static class LinearCommand
{
    public static Command Create()
    {
        var only = new Option<string[]>("--shape") { Description = "Only shapes whose name contains this.", AllowMultipleArgumentsPerToken = true };
        var seconds = new Option<int>("--timeout") { Description = "Seconds after which a reading is given up.", DefaultValueFactory = _ => 60 };
        var list = new Option<bool>("--list") { Description = "Print the shapes with the beginning of each." };
        var stages = new Option<bool>("--stages") { Description = "Print which steps of the parser grow faster than the text, on shorter texts." };
        var command = new Command(
            "linear",
            $"""
            Read hostile texts of one million and of ten million characters, each in a process of its own.

            Fails where the long text takes more than {GrowthReport.MaxRatio} times as long as the short one, runs out of time, or throws.
            """)
        {
            only, seconds, list, stages, CreateReading(),
        };
        command.SetAction(arguments =>
        {
            var shapes = Shapes.Named(arguments.GetValue(only) ?? []);
            if (arguments.GetValue(list)) Array.ForEach(shapes, Print);
            else if (arguments.GetValue(stages)) Array.ForEach(shapes, StageGrowth.Print);
            else return GrowthReport.Run(shapes, TimeSpan.FromSeconds(arguments.GetValue(seconds))) ? 0 : 1;
            return 0;
        });
        return command;
    }

    private static void Print(Shape shape)
    {
        var text = shape.Make(120);
        Console.WriteLine($"{shape.Name,-42} {Fuzzing.CSharpLiteral.Of(text[..Math.Min(text.Length, 100)])}");
    }

    /// <summary>What the processes started by this command run.</summary>
    private static Command CreateReading()
    {
        var shape = new Argument<string>("shape");
        var length = new Argument<int>("length");
        var command = new Command(ChildReading.CommandName, "Read one text and print what it took.") { shape, length };
        command.Hidden = true;
        command.SetAction(arguments => ChildReading.Run(arguments.GetRequiredValue(shape), arguments.GetRequiredValue(length)));
        return command;
    }
}
