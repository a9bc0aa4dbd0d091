using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Corrections;
using NewsArchive.Archive.Storage.Exporting;
using NewsArchive.Archive.Storage.History;
using NewsArchive.Archive.Storage.Reparsing;
using NewsArchive.Archive.Storage.Takedowns;
using NewsArchive.Archive.Storage.Verification;

namespace NewsArchive.Archive.Setup;

/// <summary>Registers what lets an archive be trusted: journal, verification, history.</summary>
internal static class TrustRegistration
{
    public static IServiceCollection AddArchiveTrust(this IServiceCollection services)
    {
        services.AddSingleton<Adoption>();
        services.AddSingleton<JournalReader>();
        services.AddSingleton<DigestStore>();
        services.AddSingleton<IArchiveJournal, ArchiveJournal>();
        services.AddSingleton<IRevisionHistory, RevisionHistory>();
        services.AddSingleton<Retention>();
        services.AddSingleton<ITakedowns, Takedowns>();
        services.AddSingleton<ICorrections, CorrectionStore>();
        services.AddSingleton<IReparsing, Reparsing>();
        services.AddSingleton<ExportReader>();
        services.AddSingleton<ArchiveRestore>();
        services.AddSingleton<IArchiveExport, ArchiveExport>();
        return services;
    }
}
