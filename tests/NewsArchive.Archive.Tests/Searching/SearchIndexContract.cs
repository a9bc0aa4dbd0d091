using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Searching;

public abstract class SearchIndexContract<TDatabase>(TDatabase database) : SearchContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    /// <summary>Forgets all lexemes, as if the index had been lost.</summary>
    protected abstract string Wipe { get; }

    [Fact]
    public async Task Words_are_counted_once_per_article_and_go_with_it()
    {
        var word = NewWord();
        var url = Submissions.NewUrl();
        var first = await ArchiveAsync($"Kabar {word} dan {word} lagi.", url: url);
        var second = await ArchiveAsync($"Lagi-lagi {word}.");
        await Maintenance.CountWordsAsync(Cancellation);
        Assert.Equal(2, await CountOfAsync(word));

        await ArchiveAsync("Kabar lain.", url: url);
        await Maintenance.CountWordsAsync(Cancellation);
        Assert.Equal(1, await CountOfAsync(word));

        await Archive.DeleteAsync(second, Cancellation);
        await Archive.DeleteAsync(first, Cancellation);
        await Maintenance.CountWordsAsync(Cancellation);
        Assert.Equal(0, await CountOfAsync(word));
    }

    [Fact]
    public async Task Several_may_write_and_count_at_once()
    {
        var word = NewWord();
        await Task.WhenAll(Enumerable.Range(0, 24).Select(async i =>
        {
            await ArchiveAsync($"Berita {word} ke-{i}.");
            await Maintenance.CountWordsAsync(Cancellation);
        }));
        await Maintenance.CountWordsAsync(Cancellation);

        Assert.Equal(24, await CountOfAsync(word));
        Assert.Equal(new ArticleCount(24, Exact: true), (await FindAsync(word)).Total);
    }

    [Fact]
    public async Task An_article_whose_index_fails_is_not_archived_and_the_other_way_round()
    {
        var word = NewWord();
        await using var services = Database.Open(add: static services => services.Replace<ISearchIndex>(static index => new FailingIndex(index)));
        var archive = services.GetRequiredService<IArticleArchive>();

        await Assert.ThrowsAsync<IndexFailure>(() => archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), $"Kabar {word}.", publisher: Publisher), Cancellation));

        Assert.Empty((await FindAsync(word)).Items);
        Assert.Empty((await Archive.ListAsync(new ArticleQuery { Publisher = Publisher }, Cancellation)).Items);
    }

    [Fact]
    public async Task An_index_of_another_version_is_made_anew_and_goes_on_where_it_was_broken_off()
    {
        var word = NewWord();
        for (var i = 0; i < 120; i++) await ArchiveAsync($"Catatan {word} nomor {i}.");
        await Maintenance.ReindexAsync(all: false, null, Cancellation);
        Assert.True(await Maintenance.IsCompleteAsync(Cancellation));

        await Database.ExecuteAsync(Wipe, Cancellation);
        await Database.ExecuteAsync("UPDATE search_documents SET index_version = 0; UPDATE search_state SET value = 0", Cancellation);
        Assert.False(await Maintenance.IsCompleteAsync(Cancellation));
        Assert.Empty((await FindAsync(word)).Items);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var progress = new Stopping(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Maintenance.ReindexAsync(all: false, progress, stop.Token));
        var rest = await Maintenance.ReindexAsync(all: false, null, Cancellation);

        Assert.InRange(progress.Done, 1, 119);
        Assert.Equal(await CountAsync(), progress.Done + rest);
        Assert.True(await Maintenance.IsCompleteAsync(Cancellation));
        Assert.Equal(new ArticleCount(120, Exact: true), (await FindAsync(word)).Total);
    }

    [Fact]
    public async Task Articles_that_no_program_indexed_are_indexed()
    {
        var word = NewWord();
        await ArchiveAsync($"Catatan {word}.");
        await Database.ExecuteAsync(Wipe, Cancellation);
        await Database.ExecuteAsync("DELETE FROM search_documents; DELETE FROM search_state", Cancellation);

        await Maintenance.ReindexAsync(all: false, null, Cancellation);

        Assert.Single((await FindAsync(word)).Items);
    }

    private static string NewWord() => "kata" + Guid.NewGuid().ToString("N")[..12].Replace('0', 'x');

    private async Task<long> CountOfAsync(string word)
    {
        await using var services = Database.Open();
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        return await context.SearchWords.Where(row => row.Word == word).SumAsync(row => row.Articles, Cancellation);
    }

    private async Task<long> CountAsync()
    {
        await using var services = Database.Open();
        await using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
        return await context.Articles.CountAsync(Cancellation);
    }

    private sealed class Stopping(CancellationTokenSource stop) : IProgress<long>
    {
        public long Done { get; private set; }

        public void Report(long value)
        {
            Done = value;
            stop.Cancel();
        }
    }
}

public sealed class SqliteSearchIndexTests(SqliteTestDatabase database) : SearchIndexContract<SqliteTestDatabase>(database)
{
    protected override string Wipe => "DELETE FROM search_index";
}

public sealed class PostgresSearchIndexTests(PostgresTestDatabase database) : SearchIndexContract<PostgresTestDatabase>(database)
{
    protected override string Wipe => "UPDATE search_documents SET vector = ''";
}
