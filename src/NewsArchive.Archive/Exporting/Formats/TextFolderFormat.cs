namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>A folder of plain texts.</summary>
internal sealed class TextFolderFormat(DirectoryInfo folder) : IArticleFormat
{
    public Task BeginAsync(CancellationToken cancellationToken)
    {
        folder.Create();
        return Task.CompletedTask;
    }

    public async Task WriteAsync(IReadOnlyList<ExportedArticle> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            var path = Path.Combine(folder.FullName, TextFile.NameOf(article).Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllBytesAsync(path, TextFile.ContentOf(article), cancellationToken);
        }
    }

    public Task EndAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
