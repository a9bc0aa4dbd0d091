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
}
