namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>Writes finished articles with the driver alone, one durable transaction each.</summary>
internal interface ICommitter : IAsyncDisposable
{
    Task CommitAsync(FinishedArticle article, CancellationToken cancellationToken);
}
