namespace NewsArchive.Archive.Storage.Exporting;

/// <summary>An export in steps, between which it can be broken off and gone on with.</summary>
internal interface IExportSteps : IAsyncDisposable
{
    Task BeginAsync(CancellationToken cancellationToken);

    /// <summary>Writes the articles that follow on one.</summary>
    /// <returns>The last that was written, and how many; null: there are no more.</returns>
    Task<ExportStep?> NextAsync(ExportPlace after, CancellationToken cancellationToken);

    Task EndAsync(CancellationToken cancellationToken);
}

internal readonly record struct ExportStep(ExportPlace Last, int Count);
