using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public abstract class JournalContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task Every_change_is_an_entry_that_outlives_the_article()
    {
        var url = Submissions.NewUrl();
        var id = await IngestAsync(url);
        await IngestAsync(url);
        await IngestAsync(url, "Ralat.");
        await Archive.DeleteAsync(id, Cancellation);
        await IngestAsync(url);

        var entries = await Journal.ListAsync(id, 0, 100, Cancellation);

        Assert.Equal(
            [(JournalKind.Created, 1), (JournalKind.Revised, 2), (JournalKind.Deleted, null), (JournalKind.Created, 1)],
            entries.Select(entry => (entry.Kind, entry.Revision)));
        Assert.Equal([1, 2, 3, 4], entries.Select(entry => entry.Sequence));
        Assert.Equal(entries.SkipLast(1).Select(entry => entry.Hash), entries.Skip(1).Select(entry => entry.Previous));
        Assert.All(entries.Where(entry => entry.Kind != JournalKind.Deleted), entry => Assert.Equal("test", entry.Actor));
        Assert.Equal(entries.Skip(2), await Journal.ListAsync(id, 2, 100, Cancellation));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Writers_at_once_leave_whole_chains()
    {
        var urls = Enumerable.Range(0, 20).Select(_ => Submissions.NewUrl()).ToList();
        var other = Open();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => Task.Run(
            async () =>
            {
                var archive = i % 2 == 0 ? Archive : Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<IArticleArchive>(other);
                var result = await archive.IngestAsync(Submissions.Create(urls[i % urls.Count], $"Versi {i / urls.Count}."), Cancellation);
                if (i % 7 == 0) await archive.DeleteAsync(result.Article.Id, Cancellation);
            },
            Cancellation)));

        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_chain_without_its_last_link_is_found()
    {
        var id = await IngestAsync();
        var last = Assert.Single(await Journal.ListAsync(id, 0, 10, Cancellation));

        await ExecuteAsync($"DELETE FROM journal WHERE strand = {(short)last.Strand} AND sequence = {last.Sequence}");

        var report = await VerifyAsync();
        var missing = Assert.Single(report.Findings, group => group.Kind == FindingKind.EntryMissing).First;
        Assert.Equal((last.Strand, last.Sequence), (missing.Strand!.Value, missing.Sequence!.Value));
        Assert.Contains(report.Findings, group => group.Kind == FindingKind.ArticleUnknown && group.First.ArticleId == id);
    }

    [Fact]
    public async Task An_article_taken_out_with_its_entries_leaves_a_gap()
    {
        // Two articles of one chain, so that the end of the chain stays.
        var first = await IngestAsync();
        var second = await IngestAsync();
        while (JournalChain.StrandOf(first) != JournalChain.StrandOf(second)) second = await IngestAsync();

        await using (var context = CreateContext())
        {
            await context.Articles.Where(article => article.Id == first).ExecuteDeleteAsync(Cancellation);
            await context.Journal.Where(entry => entry.ArticleId == first).ExecuteDeleteAsync(Cancellation);
        }

        var missing = Assert.Single((await VerifyAsync()).Findings, group => group.Kind == FindingKind.EntryMissing).First;
        Assert.Equal((JournalChain.StrandOf(first), 1L), ((short)missing.Strand!.Value, missing.Sequence!.Value));
    }

    [Fact]
    public async Task An_article_that_vanished_is_named()
    {
        var id = await IngestAsync();

        await using (var context = CreateContext()) await context.Articles.Where(article => article.Id == id).ExecuteDeleteAsync(Cancellation);

        var finding = Assert.Single((await VerifyAsync()).Findings);
        Assert.Equal((FindingKind.ArticleMissing, id), (finding.Kind, finding.First.ArticleId!.Value));
    }

    [Fact]
    public async Task Only_a_digest_kept_elsewhere_tells_that_all_was_written_anew()
    {
        var id = await IngestAsync();
        var digest = await Journal.SealAsync(Cancellation);
        Assert.True((await VerifyAsync(digest)).Sound);

        // Somebody with the database's password changes who did it, and computes every hash again.
        await using (var context = CreateContext())
        {
            var entry = await context.Journal.AsNoTracking().SingleAsync(row => row.ArticleId == id, Cancellation);
            var forged = entry with { Actor = "forged" };
            forged = forged with { Hash = JournalChain.HashOf(forged) };
            context.Update(forged);
            (await context.JournalHeads.SingleAsync(row => row.Strand == entry.Strand, Cancellation)).Hash = forged.Hash;
            context.Digests.RemoveRange(context.Digests);
            await context.SaveChangesAsync(Cancellation);
        }

        Assert.True((await VerifyAsync()).Sound);
        var finding = Assert.Single((await VerifyAsync(digest)).Findings);
        Assert.Equal(FindingKind.DigestContradicted, finding.Kind);
        Assert.Equal((int)JournalChain.StrandOf(id), finding.First.Strand);
    }

    [Fact]
    public async Task Digests_are_linked_and_one_that_is_missing_is_missed()
    {
        await Journal.SealAsync(Cancellation);
        await IngestAsync();
        var second = await Journal.SealAsync(Cancellation);
        var third = await Journal.SealAsync(Cancellation);
        Assert.Equal((3, second.Hash), (third.Number, third.Previous));
        Assert.Equal([3, 2, 1], (await Journal.ListDigestsAsync(null, 10, Cancellation)).Select(digest => digest.Number));
        Assert.Equal([1], (await Journal.ListDigestsAsync(2, 10, Cancellation)).Select(digest => digest.Number));
        Assert.Equal(third.Hash, ArchiveDigestJson.Deserialize(ArchiveDigestJson.Serialize(third)).Hash);

        await ExecuteAsync($"DELETE FROM digests WHERE number = 2");

        Assert.Equal(FindingKind.DigestDamaged, Assert.Single((await VerifyAsync()).Findings).Kind);
    }

    [Fact]
    public async Task What_is_older_than_the_journal_is_brought_into_it()
    {
        var url = Submissions.NewUrl();
        var id = await IngestAsync(url);
        await IngestAsync(url, "Ralat.");
        var changed = await IngestAsync();
        await ForgetJournalAsync();
        Assert.Equal((2, true), ((int)(await VerifyAsync()).NotJournaled, (await VerifyAsync()).Sound));

        // One is changed before its turn comes: its past is noted first.
        await Archive.DeleteAsync(changed, Cancellation);
        Assert.Equal(1, await Journal.AdoptSomeAsync(Cancellation));
        Assert.Equal(0, await Journal.AdoptSomeAsync(Cancellation));

        var entries = await Journal.ListAsync(id, 0, 10, Cancellation);
        Assert.Equal([(JournalKind.Adopted, 1), (JournalKind.Adopted, 2)], entries.Select(entry => (entry.Kind, entry.Revision)));
        Assert.Equal(0, (await VerifyAsync()).NotJournaled);
        await IngestAsync(url, "Ralat kedua.");
        await AssertSoundAsync();
    }

    [Fact]
    public async Task An_old_article_that_changes_is_brought_into_the_journal_first()
    {
        var url = Submissions.NewUrl();
        var id = await IngestAsync(url);
        await ForgetJournalAsync();

        await IngestAsync(url, "Ralat.");

        Assert.Equal([JournalKind.Adopted, JournalKind.Revised], (await Journal.ListAsync(id, 0, 10, Cancellation)).Select(entry => entry.Kind));
        await AssertSoundAsync();
    }

    /// <summary>Makes the archive one of before there was a journal.</summary>
    private async Task ForgetJournalAsync()
    {
        await using var context = CreateContext();
        await context.Journal.ExecuteDeleteAsync(Cancellation);
        await context.Articles.ExecuteUpdateAsync(set => set.SetProperty(article => article.JournalSequence, 0L), Cancellation);
        foreach (var head in await context.JournalHeads.ToListAsync(Cancellation))
            (head.Sequence, head.Hash) = (0, JournalChain.Genesis(head.Strand));
        await context.SaveChangesAsync(Cancellation);
    }
}

public sealed class SqliteJournalTests(SqliteTestDatabase database) : JournalContract<SqliteTestDatabase>(database);

public sealed class PostgresJournalTests(PostgresTestDatabase database) : JournalContract<PostgresTestDatabase>(database);
