namespace NewsArchive.Api.Tests.Hosts;

/// <summary>The checkout that the tests were built in.</summary>
internal static class Repository
{
    private const string Mark = "NewsArchive.sln";

    public static string Root { get; } = Find();

    /// <summary>"Debug" or "Release": the tests lie in bin/CONFIGURATION/FRAMEWORK.</summary>
    public static string Configuration { get; } =
        new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)).Parent!.Name;

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, Mark))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException($"There is no {Mark} above {AppContext.BaseDirectory}.");
    }
}
