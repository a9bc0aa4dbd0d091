using NewsArchive.Archive.Tests.Contract;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Duplicates;
using NewsArchive.Archive.Tests.Fetching;
using NewsArchive.Archive.Tests.Importing;
using NewsArchive.Archive.Tests.Importing.Files;
using NewsArchive.Archive.Tests.SavedSearches;
using NewsArchive.Archive.Tests.Searching;
using NewsArchive.Archive.Tests.Trust;

namespace NewsArchive.Archive.Tests.Distribution;

// What holds on every database, on a cluster. CitusContractTests asks whether one is missing.
public sealed class CitusBatchTests(CitusTestDatabase database) : BatchContract<CitusTestDatabase>(database);

public sealed class CitusConcurrencyTests(CitusTestDatabase database) : ConcurrencyContract<CitusTestDatabase>(database);

public sealed class CitusDropFolderTests(CitusTestDatabase database) : DropFolderContract<CitusTestDatabase>(database);

public sealed class CitusDuplicateTests(CitusTestDatabase database) : DuplicateContract<CitusTestDatabase>(database);

public sealed class CitusExportTests(CitusTestDatabase database, SqliteTestDatabase other) : ExportContract<CitusTestDatabase, SqliteTestDatabase>(database, other);

public sealed class CitusFindingTests(CitusTestDatabase database) : FindingContract<CitusTestDatabase>(database);

public sealed class CitusFixityTests(CitusTestDatabase database) : FixityContract<CitusTestDatabase>(database);

public sealed class CitusHistoryTests(CitusTestDatabase database) : HistoryContract<CitusTestDatabase>(database);

public sealed class CitusHookTests(CitusTestDatabase database) : HookContract<CitusTestDatabase>(database);

public sealed class CitusIngestTests(CitusTestDatabase database) : IngestContract<CitusTestDatabase>(database);

public sealed class CitusJournalTests(CitusTestDatabase database) : JournalContract<CitusTestDatabase>(database);

public sealed class CitusLeaseTests(CitusTestDatabase database) : LeaseContract<CitusTestDatabase>(database);

public sealed class CitusListTests(CitusTestDatabase database) : ListContract<CitusTestDatabase>(database);

public sealed class CitusMatchingTests(CitusTestDatabase database) : MatchingContract<CitusTestDatabase>(database);

public sealed class CitusOneOffTests(CitusTestDatabase database) : OneOffContract<CitusTestDatabase>(database);

public sealed class CitusOriginalTests(CitusTestDatabase database) : OriginalContract<CitusTestDatabase>(database);

public sealed class CitusOutageTests(CitusTestDatabase database) : OutageContract<CitusTestDatabase>(database);

public sealed class CitusReparseTests(CitusTestDatabase database) : ReparseContract<CitusTestDatabase>(database);

public sealed class CitusReplyTests(CitusTestDatabase database) : ReplyContract<CitusTestDatabase>(database);

public sealed class CitusRevertTests(CitusTestDatabase database) : RevertContract<CitusTestDatabase>(database);

public sealed class CitusRunTests(CitusTestDatabase database) : RunContract<CitusTestDatabase>(database);

public sealed class CitusSchemaTests(CitusTestDatabase database) : SchemaContract<CitusTestDatabase>(database);

public sealed class CitusSearchPagesTests(CitusTestDatabase database) : SearchPagesContract<CitusTestDatabase>(database);

public sealed class CitusSelectedExportTests(CitusTestDatabase database) : SelectedExportContract<CitusTestDatabase>(database);

public sealed class CitusSimulatedDayTests(CitusTestDatabase database) : SimulatedDayContract<CitusTestDatabase>(database);

public sealed class CitusSourceStoreTests(CitusTestDatabase database) : SourceStoreContract<CitusTestDatabase>(database);

public sealed class CitusStatisticsTests(CitusTestDatabase database) : StatisticsContract<CitusTestDatabase>(database);

public sealed class CitusTakedownTests(CitusTestDatabase database) : TakedownContract<CitusTestDatabase>(database);

public sealed class CitusUpgradeTests(CitusTestDatabase database) : UpgradeContract<CitusTestDatabase>(database);

public sealed class CitusWebImportTests(CitusTestDatabase database) : WebImportContract<CitusTestDatabase>(database);

public sealed class CitusWebVisitTests(CitusTestDatabase database) : WebVisitContract<CitusTestDatabase>(database);

public sealed class CitusSearchIndexTests(CitusTestDatabase database) : SearchIndexContract<CitusTestDatabase>(database)
{
    protected override string Wipe => "UPDATE search_documents SET vector = ''";
}
