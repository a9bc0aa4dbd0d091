using System.CommandLine;

using NewsArchive.Archive.Model;
using NewsArchive.Cli.Archives;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>newsarchive db.</summary>
internal static class DatabaseCommand
{
    public static Command Create()
    {
        var migrate = new Command(
            "migrate",
            """
            Bring the archive's database up to date, creating it where it does not exist.

            Example:
              newsarchive db migrate --connection 'Host=localhost;Database=news;Username=news'
            """)
        {
            ArchiveAccess.Connection,
        };
        migrate.SetAction(MigrateAsync);
        var status = new Command("status", "Compare the archive's database with this program. Exit code 0: up to date; 1: not, or not within reach.")
        {
            ArchiveAccess.Connection,
        };
        status.SetAction(StatusAsync);
        var distribute = new Command(
            "distribute",
            """
            Spread the archive over the nodes of a Citus cluster. The database has to be one of PostgreSQL with the citus extension, and up to
            date. Stop the services meanwhile. Done again, it says what is distributed already.

            Example:
              newsarchive db distribute --connection 'Host=coordinator;Database=news;Username=news'
            """)
        {
            ArchiveAccess.Connection,
        };
        distribute.SetAction(DistributeAsync);
        return new Command("db", "Look after the archive's database.") { migrate, status, distribute };
    }

    private static async Task<int> MigrateAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        var applied = await access.Schema.MigrateAsync(cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        foreach (var migration in applied) await output.WriteLineAsync($"applied {migration}");
        await output.WriteLineAsync("The database is up to date.");
        return ExitCodes.Well;
    }

    private static async Task<int> DistributeAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        var tables = await access.Schema.DistributeAsync(cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        foreach (var table in tables)
        {
            await output.WriteLineAsync(table switch
            {
                { Column: null } => $"whole         {table.Name} stays on the coordinator",
                { IsNew: true } => $"distributed   {table.Name} by {table.Column}",
                _ => $"distributed   {table.Name} by {table.Column}, already",
            });
        }

        await output.WriteLineAsync(tables.Any(static table => table.IsNew) ? "The archive is distributed." : "The archive is distributed already.");
        return ExitCodes.Well;
    }

    private static async Task<int> StatusAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var access = ArchiveAccess.Open(arguments);
        var status = await access.Schema.ReadStatusAsync(cancellationToken);
        var output = arguments.InvocationConfiguration.Output;
        await output.WriteLineAsync($"database  {status.Database}");
        foreach (var migration in status.Applied) await output.WriteLineAsync($"applied   {migration}");
        foreach (var migration in status.Pending) await output.WriteLineAsync($"pending   {migration}");
        foreach (var migration in status.Unknown) await output.WriteLineAsync($"unknown   {migration}");
        await output.WriteLineAsync(status.State switch
        {
            SchemaState.Current => "The database is up to date.",
            SchemaState.Behind => "The database is behind: run newsarchive db migrate.",
            _ => "The database is ahead: use a newer newsarchive.",
        });
        return status.State == SchemaState.Current ? ExitCodes.Well : ExitCodes.SomeFailed;
    }
}
