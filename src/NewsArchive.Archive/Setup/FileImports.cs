using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Bulk;
using NewsArchive.Archive.Importing.Folders;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Setup;

/// <summary>Registers the import of files, on top of scheduled import.</summary>
public static class FileImports
{
    /// <summary>Adds drop folders as sources, and <see cref="OneOffImport"/>. Needs a SubmissionReader and its ImportLimits.</summary>
    public static IServiceCollection AddFileImport(this IServiceCollection services)
    {
        services.AddSingleton<FileImport>();
        services.AddSingleton<ISourceReader, DropFolderReader>();
        services.AddSingleton<IItemImporter, DropFolderImporter>();
        services.AddSingleton(provider => new OneOffImport(
            provider.GetRequiredService<ISourceStore>(),
            provider.GetRequiredService<IRunStore>(),
            provider.GetRequiredService<IRunClaims>(),
            provider.GetRequiredService<IRunJournal>(),
            provider.GetRequiredService<FileImport>(),
            provider.GetRequiredService<ImportSettings>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SourceRunner>>()));
        return services;
    }
}
