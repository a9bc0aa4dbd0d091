using System.Data.Common;
using System.Reflection;

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NewsArchive.Archive.Storage;

/// <summary>
/// The migrations of a program and of a database, read without the data layer: what that needs before it can answer takes longer to get ready
/// than anything else at a start, and mostly there is nothing to migrate.
/// </summary>
internal static class MigrationList
{
    private const string Applied = """SELECT "MigrationId" FROM "__EFMigrationsHistory" ORDER BY "MigrationId" """;

    /// <summary>Whether a database has the migrations that an assembly has, and no others.</summary>
    /// <param name="connection">Open.</param>
    /// <exception cref="DbException">The database does not know of migrations, or does not answer.</exception>
    public static async Task<bool> IsCompleteAsync(Assembly assembly, DbConnection connection, CancellationToken cancellationToken)
    {
        var applied = new List<string>();
        await using var command = connection.CreateCommand();
        command.CommandText = Applied;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken)) applied.Add(reader.GetString(0));
        return applied.Order(StringComparer.Ordinal).SequenceEqual(Of(assembly));
    }

    private static IOrderedEnumerable<string> Of(Assembly assembly) => assembly.GetTypes()
        .Where(static type => type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(ArchiveContext))
        .Select(static type => type.GetCustomAttribute<MigrationAttribute>()?.Id)
        .OfType<string>()
        .Order(StringComparer.Ordinal);
}
