using Microsoft.Extensions.Options;

using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Hosting;

/// <summary>Brings the database up to date before the first request is taken, or at least refuses one of a newer program.</summary>
/// <remarks>
/// A database that starts together with the service may not answer yet; it is waited for, but not for ever. A schema
/// that cannot be brought up to date ends the start at once.
/// </remarks>
internal sealed class ArchiveStart(
    IArchiveSchema schema, ChosenDatabase database, IOptions<DatabaseOptions> options, TimeProvider clock, ILogger<ArchiveStart> log) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Log.ArchiveChosen(log, database.Provider);
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                if (options.Value.MigrateAtStart) await schema.MigrateAsync(cancellationToken);
                else await schema.RefuseNewerAsync(cancellationToken);
                return;
            }
            catch (ArchiveUnavailableException) when (!options.Value.MigrateAtStart)
            {
                // Whoever migrates by themselves need not have the database there yet; readiness tells.
                return;
            }
            catch (ArchiveUnavailableException away)
            {
                if (clock.GetElapsedTime(started).TotalSeconds >= options.Value.StartTimeoutSeconds)
                {
                    Log.StartGivenUp(log, options.Value.StartTimeoutSeconds);
                    throw;
                }

                Log.NotReady(log, away.Message);
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
