using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace NewsArchive.Archive.Storage;

/// <summary>What the data layer may say in the log.</summary>
internal static class EventLevels
{
    public static void Configure(WarningsConfigurationBuilder events) => events
        // Faults are translated and logged by the archive; conflicts among them are everyday.
        .Log(
            (RelationalEventId.CommandError, LogLevel.Debug),
            (RelationalEventId.ConnectionError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug),
            (CoreEventId.QueryIterationFailed, LogLevel.Debug),
            (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug),
            (RelationalEventId.CommandExecuted, LogLevel.Debug))
        // Counting up to a cap takes rows without an order on purpose.
        .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning);
}
