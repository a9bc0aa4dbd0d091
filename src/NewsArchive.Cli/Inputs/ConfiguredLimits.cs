using System.Globalization;

using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Cli.Archives;

namespace NewsArchive.Cli.Inputs;

/// <summary>The limits, so that one setting serves the service and the command line.</summary>
internal static class ConfiguredLimits
{
    public const string Variable = "Limits__MaxArticleBytes";
    public const string PageTimeVariable = "Limits__MaxPageSeconds";

    /// <exception cref="ArchiveConfigurationException">A variable holds no number within its bounds.</exception>
    public static ImportLimits Read()
    {
        var settings = CommandSettings.Read(".");
        var bytes = Number(settings, Variable, ImportLimits.DefaultMaxArticleBytes, ImportLimits.SmallestMaxArticleBytes, ImportLimits.LargestMaxArticleBytes);
        var seconds = Number(settings, PageTimeVariable, ImportLimits.DefaultMaxPageSeconds, 1, ImportLimits.LargestMaxPageSeconds);
        return new ImportLimits(bytes) { MaxPageTime = TimeSpan.FromSeconds(seconds) };
    }

    private static int Number(IConfiguration settings, string variable, int normal, int smallest, int largest)
    {
        var value = settings[variable.Replace("__", ":", StringComparison.Ordinal)];
        if (string.IsNullOrWhiteSpace(value)) return normal;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= smallest && number <= largest) return number;
        throw new ArchiveConfigurationException(string.Create(CultureInfo.InvariantCulture, $"{variable} must be a whole number from {smallest} to {largest}."));
    }
}
