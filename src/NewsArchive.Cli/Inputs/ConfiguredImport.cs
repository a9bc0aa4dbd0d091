using NewsArchive.Archive;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Cli.Inputs;

/// <summary>Settings of import, by the variables that the service reads too.</summary>
internal static class ConfiguredImport
{
    public static FolderRoots FolderRoots() => new((Environment.GetEnvironmentVariable("Import__FolderRoots") ?? "").Split(';', StringSplitOptions.TrimEntries));

    /// <exception cref="ArchiveConfigurationException">A value cannot be taken; the message names it.</exception>
    public static FetchSettings Fetching() => new()
    {
        Contact = Environment.GetEnvironmentVariable("Import__Contact"),
        AllowPrivateNetworks = Flag("Import__AllowPrivateNetworks", usual: false),
        ObeyRobots = Flag("Import__ObeyRobots", usual: true),
    };

    private static bool Flag(string variable, bool usual)
    {
        var value = Environment.GetEnvironmentVariable(variable);
        if (string.IsNullOrWhiteSpace(value)) return usual;
        return bool.TryParse(value, out var flag) ? flag : throw new ArchiveConfigurationException($"{variable} must be true or false, not '{value}'.");
    }
}
