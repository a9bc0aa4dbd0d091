using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Postgres.Distribution;
using NewsArchive.Archive.Storage;

using Xunit;

namespace NewsArchive.Archive.Tests.Distribution;

/// <summary>What citus asks of tables, asked of the model: a new table or key that does not fit is seen before any cluster sees it.</summary>
public sealed class DistributionPlanTests
{
    private static readonly Dictionary<string, string> Columns = DistributionPlan.Sharded.ToDictionary(static table => table.Name, static table => table.Column);
    private static readonly IReadOnlyList<ITable> Tables = ReadTables();

    [Fact]
    public void Every_table_has_one_place() => Assert.Equal(
        Tables.Select(static table => table.Name).Order(StringComparer.Ordinal),
        DistributionPlan.Sharded.Select(static table => table.Name).Concat(DistributionPlan.Whole).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_unique_key_of_a_distributed_table_has_the_column_by_which_it_is_distributed()
    {
        var keys = Sharded().SelectMany(static table => table.UniqueConstraints.Select(key => (table, key.Name, Columns: key.Columns.Select(static column => column.Name)))
            .Concat(table.Indexes.Where(static index => index.IsUnique).Select(index => (table, index.Name, Columns: index.Columns.Select(static column => column.Name)))));

        Assert.Empty(keys.Where(key => !key.Columns.Contains(Columns[key.table.Name])).Select(static key => key.Name));
    }

    [Fact]
    public void Every_foreign_key_of_a_distributed_table_leads_to_rows_of_the_same_article()
    {
        var strangers =
            from table in Sharded()
            from key in table.ForeignKeyConstraints
            where !Columns.TryGetValue(key.PrincipalTable.Name, out var column)
                || !key.Columns.Zip(key.PrincipalColumns).Any(pair => pair.First.Name == Columns[table.Name] && pair.Second.Name == column)
            select key.Name;

        Assert.Empty(strangers);
    }

    [Fact]
    public void No_table_that_stays_whole_refers_to_one_that_is_distributed() => Assert.Empty(
        Tables.Where(static table => !Columns.ContainsKey(table.Name)).SelectMany(static table => table.ForeignKeyConstraints)
            .Where(static key => Columns.ContainsKey(key.PrincipalTable.Name)).Select(static key => key.Name));

    [Fact]
    public void Tables_that_others_refer_to_are_distributed_before_them()
    {
        List<string> order = [.. DistributionPlan.Sharded.Select(static table => table.Name)];

        Assert.All(Sharded().SelectMany(static table => table.ForeignKeyConstraints), key => Assert.True(order.IndexOf(key.PrincipalTable.Name) < order.IndexOf(key.Table.Name), key.Name));
    }

    [Fact]
    public void They_are_all_distributed_by_a_value_of_the_same_type() =>
        Assert.All(Sharded(), static table => Assert.Equal("uuid", table.FindColumn(Columns[table.Name])!.StoreType));

    private static IEnumerable<ITable> Sharded() => Tables.Where(static table => Columns.ContainsKey(table.Name));

    private static List<ITable> ReadTables()
    {
        using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance)
            .AddPostgresArchive(new ArchiveOptions { ConnectionString = "Host=localhost;Database=none" }).BuildServiceProvider();
        using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        return [.. context.Model.GetRelationalModel().Tables];
    }
}
