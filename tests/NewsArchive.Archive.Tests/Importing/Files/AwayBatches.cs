using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Storage.Imports;

namespace NewsArchive.Archive.Tests.Importing.Files;

/// <summary>Stands for a program that is killed at a batch: before it is written, or after it was and before anybody heard of it.</summary>
internal sealed class AwayBatches(IRunBatches inner, int atBatch, bool written) : IRunBatches
{
    private int _batches;

    public static Action<IServiceCollection> At(int batch, bool written) => services =>
        services.AddSingleton<IRunBatches>(provider => new AwayBatches(ActivatorUtilities.CreateInstance<RunBatches>(provider), batch, written));

    public async Task<ItemResult?> ArchiveAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, CancellationToken cancellationToken)
    {
        if (++_batches < atBatch) return await inner.ArchiveAsync(run, item, batch, cancellationToken);
        if (written) await inner.ArchiveAsync(run, item, batch, cancellationToken);
        throw new ArchiveUnavailableException("The program is gone.");
    }
}
