using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;

namespace NewsArchive.Archive.Importing.Bulk;

/// <summary>Is told how an import of files comes along.</summary>
public interface IFileImportWatch
{
    /// <summary>A run begins, or one that was interrupted goes on.</summary>
    void Began(ImportRun run, FileArticles reading);

    /// <summary>Articles are archived, and it is noted.</summary>
    void Archived(ItemCounts counts);

    void Failed(FailedPart part);

    /// <summary>An article is taken without something it has.</summary>
    void LeftOut(string label, UnreadField field);
}
