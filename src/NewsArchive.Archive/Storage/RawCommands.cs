using System.Data.Common;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NewsArchive.Archive.Storage;

/// <summary>Commands in a database's own language, on a context's connection and in its transaction.</summary>
internal static class RawCommands
{
    /// <param name="sql">Never made of anybody's text: values go into parameters.</param>
    public static async Task<DbCommand> CreateCommandAsync(this ArchiveContext context, string sql, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        if (context.Database.GetCommandTimeout() is { } seconds) command.CommandTimeout = seconds;
#pragma warning disable CA2100 // Every caller's text is a constant of its own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }

    public static DbCommand With(this DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
        return command;
    }
}
