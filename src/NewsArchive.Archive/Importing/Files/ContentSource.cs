using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>The content of a file, or of an entry of a zip file, to be read.</summary>
/// <param name="Name">Its name, which tells how it is packed.</param>
/// <param name="Label">How messages call it.</param>
/// <param name="Done">What is done of it.</param>
/// <param name="Format">What it holds.</param>
internal sealed record ContentSource(string Name, string Label, FilePosition Done, FileFormat Format)
{
    public FilePosition At(long record) => Done with { Record = record };
}
