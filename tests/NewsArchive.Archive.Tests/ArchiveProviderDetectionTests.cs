using Xunit;

namespace NewsArchive.Archive.Tests;

public sealed class ArchiveProviderDetectionTests
{
    [Theory]
    [InlineData("Host=localhost;Database=arsip", ArchiveProvider.Postgres)]
    [InlineData("host=localhost", ArchiveProvider.Postgres)]
    [InlineData("Server=localhost;Port=5432", ArchiveProvider.Postgres)]
    [InlineData("postgres://budi:kata=sandi@localhost/arsip", ArchiveProvider.Postgres)]
    [InlineData("PostgreSQL://localhost/arsip", ArchiveProvider.Postgres)]
    [InlineData("Data Source=arsip.db", ArchiveProvider.Sqlite)]
    [InlineData("DataSource=/data/arsip.db;Pooling=False", ArchiveProvider.Sqlite)]
    [InlineData("Filename=arsip.db", ArchiveProvider.Sqlite)]
    [InlineData("  data/arsip.db ", ArchiveProvider.Sqlite)]
    public void The_connection_string_tells(string connectionString, ArchiveProvider provider) =>
        Assert.Equal(provider, ArchiveProviderDetection.Detect(connectionString));

    [Theory]
    [InlineData("sqlite", ArchiveProvider.Sqlite)]
    [InlineData(" PostgreSQL ", ArchiveProvider.Postgres)]
    [InlineData("Postgres", ArchiveProvider.Postgres)]
    public void A_setting_decides_by_itself(string setting, ArchiveProvider provider) =>
        Assert.Equal(provider, ArchiveProviderDetection.Detect("Server=x;Data Source=y", setting));

    [Theory]
    [InlineData("", null)]
    [InlineData("  ", "")]
    [InlineData("Password=rahasia", null)]
    [InlineData("=rahasia;;=", null)]
    [InlineData("Host=x", "oracle")]
    public void Where_nothing_tells_it_says_so_without_repeating_secrets(string connectionString, string? setting)
    {
        var exception = Assert.Throws<ArchiveConfigurationException>(() => ArchiveProviderDetection.Detect(connectionString, setting));

        Assert.DoesNotContain("rahasia", exception.Message, StringComparison.Ordinal);
    }
}
