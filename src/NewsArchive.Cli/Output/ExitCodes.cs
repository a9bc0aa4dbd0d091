namespace NewsArchive.Cli.Output;

/// <summary>What the program's exit codes mean.</summary>
internal static class ExitCodes
{
    public const int Well = 0;

    /// <summary>Some inputs failed; each is named on standard error, and the rest is done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command line itself is wrong; nothing was done.</summary>
    public const int Usage = 2;
}
