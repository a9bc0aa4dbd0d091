using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Sqlite;

using Xunit;

namespace NewsArchive.Archive.Tests;

public sealed class ArchiveExceptionTests
{
    [Fact]
    public void All_exceptions_of_the_archive_derive_from_one_base()
    {
        var exceptions = new[] { typeof(ArchiveException), typeof(SqliteArchiveServices), typeof(PostgresArchiveServices) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(typeof(Exception).IsAssignableFrom)
            .ToList();

        Assert.True(exceptions.Count >= 5);
        Assert.All(exceptions, type => Assert.True(typeof(ArchiveException).IsAssignableFrom(type), type.Name));
    }

    [Fact]
    public void The_archive_knows_no_provider()
    {
        var references = typeof(IArticleArchive).Assembly.GetReferencedAssemblies().Select(name => name.Name!).ToList();

        Assert.DoesNotContain(references, name => name.Contains("Sqlite", StringComparison.OrdinalIgnoreCase) || name.Contains("Npgsql", StringComparison.OrdinalIgnoreCase));
    }
}
