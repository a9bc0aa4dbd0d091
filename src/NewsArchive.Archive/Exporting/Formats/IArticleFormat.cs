namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>Writes articles in one form. What is written between two calls is whole: an output cut off there can be gone on with.</summary>
internal interface IArticleFormat : IAsyncDisposable
{
    /// <summary>What stands before the first article.</summary>
    Task BeginAsync(CancellationToken cancellationToken);

    Task WriteAsync(IReadOnlyList<ExportedArticle> articles, CancellationToken cancellationToken);

    /// <summary>What stands behind the last one.</summary>
    Task EndAsync(CancellationToken cancellationToken);
}
