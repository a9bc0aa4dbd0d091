using Microsoft.Data.Sqlite;

using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Sqlite;
using NewsArchive.Archive.Storage;

using Npgsql;

using Xunit;

namespace NewsArchive.Archive.Tests.Storage;

public sealed class DatabaseFaultTests
{
    [Theory]
    [InlineData(19, 2067, nameof(DatabaseFault.Conflict))]
    [InlineData(19, 1555, nameof(DatabaseFault.Conflict))]
    [InlineData(19, 787, nameof(DatabaseFault.Conflict))]
    [InlineData(19, 1299, nameof(DatabaseFault.None))]
    [InlineData(5, 5, nameof(DatabaseFault.Unavailable))]
    [InlineData(5, 517, nameof(DatabaseFault.Unavailable))]
    [InlineData(6, 6, nameof(DatabaseFault.Unavailable))]
    [InlineData(10, 778, nameof(DatabaseFault.Unavailable))]
    [InlineData(13, 13, nameof(DatabaseFault.Unavailable))]
    [InlineData(14, 14, nameof(DatabaseFault.Unavailable))]
    [InlineData(1, 1, nameof(DatabaseFault.None))]
    [InlineData(21, 21, nameof(DatabaseFault.None))]
    public void SQLite_faults_are_named_by_code(int code, int extended, string fault) =>
        Assert.Equal(fault, SqliteFaults.Classify(new SqliteException("", code, extended)).ToString());

    [Theory]
    [InlineData("SQLite Error 1: 'no such table: articles'.", nameof(DatabaseFault.SchemaMismatch))]
    [InlineData("SQLite Error 1: 'no such column: a.place'.", nameof(DatabaseFault.SchemaMismatch))]
    [InlineData("SQLite Error 1: 'table articles has no column named place'.", nameof(DatabaseFault.SchemaMismatch))]
    [InlineData("SQLite Error 1: 'near \"SELEC\": syntax error'.", nameof(DatabaseFault.None))]
    public void Of_SQLites_plain_errors_only_a_missing_table_or_column_is_another_schema(string message, string fault) =>
        Assert.Equal(fault, SqliteFaults.Classify(new SqliteException(message, 1, 1)).ToString());

    [Theory]
    [InlineData("23505", nameof(DatabaseFault.Conflict))]
    [InlineData("23503", nameof(DatabaseFault.Conflict))]
    [InlineData("40001", nameof(DatabaseFault.Conflict))]
    [InlineData("40P01", nameof(DatabaseFault.Conflict))]
    [InlineData("57P01", nameof(DatabaseFault.ConnectionLost))]
    [InlineData("57P03", nameof(DatabaseFault.Unavailable))]
    [InlineData("57014", nameof(DatabaseFault.Unavailable))]
    [InlineData("08006", nameof(DatabaseFault.Unavailable))]
    [InlineData("28P01", nameof(DatabaseFault.Unavailable))]
    [InlineData("53300", nameof(DatabaseFault.Unavailable))]
    [InlineData("25006", nameof(DatabaseFault.Unavailable))]
    [InlineData("55P03", nameof(DatabaseFault.LockTimeout))]
    [InlineData("42P01", nameof(DatabaseFault.SchemaMismatch))]
    [InlineData("3D000", nameof(DatabaseFault.SchemaMismatch))]
    [InlineData("42601", nameof(DatabaseFault.None))]
    [InlineData("22P05", nameof(DatabaseFault.None))]
    public void PostgreSQL_faults_are_named_by_state(string state, string fault) =>
        Assert.Equal(fault, PostgresFaults.Classify(new PostgresException("", "ERROR", "ERROR", state)).ToString());

    [Theory]
    [InlineData("duplicate key value violates unique constraint \"pk_articles_102008\"", nameof(DatabaseFault.Conflict))]
    [InlineData("could not open relation", nameof(DatabaseFault.None))]
    public void Of_internal_errors_only_a_key_that_is_there_already_is_a_conflict(string message, string fault) =>
        Assert.Equal(fault, PostgresFaults.Classify(new PostgresException(message, "ERROR", "ERROR", "XX000")).ToString());

    [Fact]
    public void A_server_that_ends_the_connection_or_none_at_all_is_an_outage()
    {
        Assert.Equal(DatabaseFault.Unavailable, PostgresFaults.Classify(new PostgresException("", "FATAL", "FATAL", "55000")));
        Assert.Equal(DatabaseFault.Unavailable, PostgresFaults.Classify(new NpgsqlException("refused")));
        Assert.Equal(DatabaseFault.ConnectionLost, PostgresFaults.Classify(new NpgsqlException("broken", new IOException())));
        Assert.Equal(DatabaseFault.None, PostgresFaults.Classify(new InvalidOperationException()));
    }
}
