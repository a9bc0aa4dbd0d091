using System.Runtime.CompilerServices;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Imports;

namespace NewsArchive.Archive.Tests.Importing.Files;

/// <summary>Stands for a program that is killed at a batch: before it is written, or after it was and before anybody heard of it.</summary>
internal sealed class AwayBatches(IRunBatches inner, int atBatch, bool written, StrongBox<int>? reached) : IRunBatches
{
    private int _batches;

    /// <param name="reached">Gets how many articles were dealt with: how many a batch has depends on the machine.</param>
    public static Action<IServiceCollection> At(int batch, bool written, StrongBox<int>? reached = null) => services =>
        services.AddSingleton<IRunBatches>(provider => new AwayBatches(ActivatorUtilities.CreateInstance<RunBatches>(provider), batch, written, reached));

    public Task<PreparedArticles> PrepareAsync(ArticleBatch batch, CancellationToken cancellationToken) => inner.PrepareAsync(batch, cancellationToken);

    public async Task<ItemResult?> ArchiveAsync(ClaimedRun run, PendingItem item, ArticleBatch batch, PreparedArticles articles, CancellationToken cancellationToken)
    {
        var away = ++_batches == atBatch;
        if (away && !written) throw new ArchiveUnavailableException("The program is gone.");
        var result = await inner.ArchiveAsync(run, item, batch, articles, cancellationToken);
        if (reached is not null) reached.Value += batch.Articles.Count + batch.Unreadable.Count;
        return away ? throw new ArchiveUnavailableException("The program is gone.") : result;
    }
}
