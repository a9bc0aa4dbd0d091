using NewsArchive.Archive;
using NewsArchive.Configuration;

namespace NewsArchive.Cli.Archives;

/// <summary>The settings the service would have if it were started here: the same places, in the same order.</summary>
internal static class CommandSettings
{
    public static IConfiguration Read(string folder)
    {
        var places = new ConfigurationBuilder().SetBasePath(Path.GetFullPath(folder)).AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables();
        places.AddKeyFiles(places.Build());
        return places.Build();
    }

    /// <summary>A section of these settings, from the folder that a command is called in.</summary>
    /// <exception cref="ArchiveConfigurationException">A value cannot be taken; the message names each.</exception>
    public static TOptions ReadSection<TOptions>(string name)
        where TOptions : new()
    {
        var section = Read(".").GetSection(name);
        var errors = SettingsCheck.FaultsOf<TOptions>(section);
        if (errors.Count > 0) throw new ArchiveConfigurationException(string.Join(' ', errors));
        return section.Get<TOptions>() ?? new TOptions();
    }
}
