using System.Formats.Tar;

namespace NewsArchive.Archive.Exporting.Formats;

/// <summary>The same texts as one tar file, for whoever gets them over HTTP.</summary>
internal sealed class TextTarFormat(Stream output) : IArticleFormat
{
    private readonly TarWriter _tar = new(output, TarEntryFormat.Pax, leaveOpen: true);

    public Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task WriteAsync(IReadOnlyList<ExportedArticle> articles, CancellationToken cancellationToken)
    {
        foreach (var article in articles)
        {
            using var content = new MemoryStream(TextFile.ContentOf(article));
            await _tar.WriteEntryAsync(
                new PaxTarEntry(TarEntryType.RegularFile, TextFile.NameOf(article)) { DataStream = content, ModificationTime = article.ArchivedAt }, cancellationToken);
        }
    }

    /// <summary>The end of a tar file is written when it is closed.</summary>
    public async Task EndAsync(CancellationToken cancellationToken) => await _tar.DisposeAsync();

    public ValueTask DisposeAsync() => _tar.DisposeAsync();
}
