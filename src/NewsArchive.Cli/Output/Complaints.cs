namespace NewsArchive.Cli.Output;

/// <summary>Names what failed on standard error, and remembers that something did.</summary>
internal sealed class Complaints(TextWriter error)
{
    public int Count { get; private set; }

    public int ExitCode => Count == 0 ? ExitCodes.Well : ExitCodes.SomeFailed;

    public void Add(string label, string message)
    {
        Count++;
        error.WriteLine($"newsarchive: {label}: {message}");
    }
}
