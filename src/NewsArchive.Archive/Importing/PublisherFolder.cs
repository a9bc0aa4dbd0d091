using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Archive.Importing;

/// <summary>Adds the publisher profiles of a folder to the built-in ones; one with a known id replaces it.</summary>
public static class PublisherFolder
{
    /// <summary>The setting that names the folder, for the service and the command line.</summary>
    public const string Variable = "Publishers__Folder";

    /// <param name="folder">A folder of *.json files, one profile each; null or empty for the built-in profiles alone.</param>
    /// <exception cref="ArchiveConfigurationException">The folder is not there or cannot be read, or one of its files is no profile; the message names it.</exception>
    public static PublisherCatalog Read(string? folder)
    {
        if (string.IsNullOrWhiteSpace(folder)) return PublisherCatalog.BuiltIn;
        try
        {
            var files = Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal);
            return PublisherCatalog.BuiltIn.With(files.Select(file => ProfileReader.Read(File.ReadAllBytes(file), file)).ToList());
        }
        catch (ProfileException fault)
        {
            throw new ArchiveConfigurationException(fault.Message);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ArchiveConfigurationException($"{Variable}: the folder {folder} cannot be read: {fault.Message}");
        }
    }
}
