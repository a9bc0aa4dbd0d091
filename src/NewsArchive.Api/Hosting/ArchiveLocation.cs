namespace NewsArchive.Hosting;

/// <summary>Where the archive is when no setting says otherwise; the service and the command line agree on it.</summary>
internal static class ArchiveLocation
{
    private const string CheckoutMark = "NewsArchive.sln";

    /// <summary>
    /// A SQLite file: in a checkout of the sources <c>data/newsarchive.db</c> at its root, whichever of its folders the
    /// program is started in; elsewhere <c>NewsArchive/newsarchive.db</c> in the user's folder for local data.
    /// </summary>
    /// <remarks>The folder is created.</remarks>
    public static string DefaultConnectionString()
    {
        var folder = Checkout() is { } root
            ? Path.Combine(root, "data")
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "NewsArchive");
        Directory.CreateDirectory(folder);
        return $"Data Source={Path.Combine(folder, "newsarchive.db")}";
    }

    private static string? Checkout()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, CheckoutMark))) return folder.FullName;
        }

        return null;
    }
}
