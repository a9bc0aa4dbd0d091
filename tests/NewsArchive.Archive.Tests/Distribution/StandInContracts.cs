using NewsArchive.Archive.Tests.Contract;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Searching;
using NewsArchive.Archive.Tests.Trust;

namespace NewsArchive.Archive.Tests.Distribution;

// The statements that are others for shards, and what is asked of the extension, give on one database what the usual ones give.

public sealed class StandInFindingTests(StandInTestDatabase database) : FindingContract<StandInTestDatabase>(database);

public sealed class StandInSearchPagesTests(StandInTestDatabase database) : SearchPagesContract<StandInTestDatabase>(database);

public sealed class StandInStatisticsTests(StandInTestDatabase database) : StatisticsContract<StandInTestDatabase>(database);

public sealed class StandInUpgradeTests(StandInTestDatabase database) : UpgradeContract<StandInTestDatabase>(database);

public sealed class StandInSearchIndexTests(StandInTestDatabase database) : SearchIndexContract<StandInTestDatabase>(database)
{
    protected override string Wipe => "UPDATE search_documents SET vector = ''";
}
