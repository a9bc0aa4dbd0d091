using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Trust;

using Xunit;

namespace NewsArchive.Archive.Tests.Distribution;

public sealed class CitusContractTests
{
    /// <summary>A dump of the coordinator has no articles: README.md says how a cluster is backed up.</summary>
    private static readonly Type[] NotOfClusters = [typeof(BackupContract<>)];

    [Fact]
    public void Whatever_holds_on_PostgreSQL_is_asked_of_a_cluster_too()
    {
        var missing = ContractsOn(typeof(PostgresTestDatabase)).Except(ContractsOn(typeof(CitusTestDatabase))).Except(NotOfClusters);

        Assert.Empty(missing.Select(static contract => contract.Name));
    }

    private static IEnumerable<Type> ContractsOn(Type database) =>
        from type in typeof(CitusContractTests).Assembly.GetTypes()
        where !type.IsAbstract && type.BaseType is { IsGenericType: true } contract && contract.GenericTypeArguments[0] == database
            // Tests of one database alone have no contract of their own.
            && contract.GetGenericTypeDefinition() != typeof(Contract.ArchiveContract<>)
        select type.BaseType!.GetGenericTypeDefinition();
}
