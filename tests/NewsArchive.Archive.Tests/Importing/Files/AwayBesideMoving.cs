using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Storage.Imports;

namespace NewsArchive.Archive.Tests.Importing.Files;

/// <summary>Stands for a program that is killed once a file is imported: before it is moved, or after it was and before that is noted.</summary>
internal sealed class AwayBesideMoving(bool afterMoving)
{
    public void Wrap(IServiceCollection services) =>
        services.AddSingleton<IRunJournal>(provider => new Journal(ActivatorUtilities.CreateInstance<RunJournal>(provider), afterMoving));

    private sealed class Journal(IRunJournal inner, bool afterMoving) : IRunJournal
    {
        public Task<SourceMemory> BeginAsync(ClaimedRun run, SourceReading reading, int most, CancellationToken cancellationToken) => inner.BeginAsync(run, reading, most, cancellationToken);

        public Task<IReadOnlyList<PendingItem>> NextAsync(ClaimedRun run, int most, CancellationToken cancellationToken) => inner.NextAsync(run, most, cancellationToken);

        public async Task AdvanceAsync(ClaimedRun run, PendingItem item, string position, ItemResult sofar, CancellationToken cancellationToken)
        {
            await inner.AdvanceAsync(run, item, position, sofar, cancellationToken);
            if (!afterMoving) throw new ArchiveUnavailableException("The program is gone.");
        }

        public Task<bool> SettleAsync(ClaimedRun run, PendingItem item, ItemResult result, DateTimeOffset? retryAt, CancellationToken cancellationToken) =>
            throw new ArchiveUnavailableException("The program is gone.");

        public Task EndAsync(ClaimedRun run, RunEnd ending, CancellationToken cancellationToken) => inner.EndAsync(run, ending, cancellationToken);
    }
}
