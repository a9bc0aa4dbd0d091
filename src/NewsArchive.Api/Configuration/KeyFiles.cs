namespace NewsArchive.Configuration;

/// <summary>Settings in files of their own, one each, named like environment variables: `/run/secrets/ConnectionStrings__Archive`.</summary>
internal static class KeyFiles
{
    /// <summary>Setting that names the folder of these files.</summary>
    private const string FolderKey = "Secrets:Folder";

    /// <summary>Where Docker and Podman put secrets.</summary>
    private const string DefaultFolder = "/run/secrets";

    /// <summary>Adds them over all that was added before: a secret that was given as one is meant.</summary>
    /// <param name="builder">What the files are added to.</param>
    /// <param name="settings">What names the folder.</param>
    public static void AddKeyFiles(this IConfigurationBuilder builder, IConfiguration settings)
    {
        var folder = Path.GetFullPath(settings[FolderKey] ?? DefaultFolder);
        if (Directory.Exists(folder)) builder.AddKeyPerFile(folder, optional: true);
    }
}
