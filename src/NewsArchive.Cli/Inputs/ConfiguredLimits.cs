using System.Globalization;

using NewsArchive.Archive;
using NewsArchive.Archive.Importing;

namespace NewsArchive.Cli.Inputs;

/// <summary>The limits of the environment, so that one setting serves the service and the command line.</summary>
internal static class ConfiguredLimits
{
    public const string Variable = "Limits__MaxArticleBytes";

    /// <exception cref="ArchiveConfigurationException">The variable holds no number within its bounds.</exception>
    public static ImportLimits Read()
    {
        var value = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrWhiteSpace(value)) return ImportLimits.Default;
        if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)
            && bytes is >= ImportLimits.SmallestMaxArticleBytes and <= ImportLimits.LargestMaxArticleBytes)
        {
            return new ImportLimits(bytes);
        }

        throw new ArchiveConfigurationException(string.Create(
            CultureInfo.InvariantCulture,
            $"{Variable} must be a whole number from {ImportLimits.SmallestMaxArticleBytes} to {ImportLimits.LargestMaxArticleBytes}."));
    }
}
