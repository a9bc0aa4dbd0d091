namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>A promise that an input broke.</summary>
/// <param name="Kind">What is the same for all inputs that break it in this way.</param>
/// <param name="Detail">What is particular to this input.</param>
internal sealed record Failure(string Kind, string Detail)
{
    public static Failure Of(Exception fault, string prefix = "") => new($"{prefix}{fault.GetType().Name} in {Thrower(fault)}", fault.ToString());

    /// <summary>The parser's method at the top of the stack: two failures of one method are one.</summary>
    private static string Thrower(Exception fault)
    {
        foreach (var line in (fault.StackTrace ?? "").Split('\n'))
        {
            var at = line.IndexOf("NewsArchive.", StringComparison.Ordinal);
            if (at >= 0) return line[at..(line.IndexOf('(', at) is var end and > 0 ? end : line.Length)];
        }

        return "unknown code";
    }
}
