using System.Text;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public abstract class TakedownContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private ITakedowns Takedowns => Services.GetRequiredService<ITakedowns>();

    [Fact]
    public async Task What_is_taken_down_leaves_a_tombstone_and_does_not_come_in_again()
    {
        var url = Submissions.NewUrl();
        var id = await IngestAsync(url);
        await IngestAsync(url, "Ralat.");

        Assert.True(await Takedowns.TakeDownAsync(id, "Putusan 12/Pdt.G/2026", "rest:sari", Cancellation));

        Assert.Null(await Archive.FindAsync(id, Cancellation));
        Assert.Equal(new Tombstone(id, "Putusan 12/Pdt.G/2026", "rest:sari", Database.Clock.GetUtcNow()), await Takedowns.FindTombstoneAsync(id, Cancellation));
        var again = await Archive.IngestAsync(Submissions.Create(url), Cancellation);
        Assert.Equal((IngestOutcome.Refused, id), (again.Outcome, again.Article.Id));
        Assert.Contains("Putusan 12/Pdt.G/2026", again.Refusal, StringComparison.Ordinal);
        Assert.False(await Takedowns.TakeDownAsync(id, "lagi", "rest", Cancellation));
        Assert.Equal(
            [JournalKind.Created, JournalKind.Revised, JournalKind.TakenDown],
            (await Journal.ListAsync(id, 0, 10, Cancellation)).Select(entry => entry.Kind));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_others_of_a_batch_come_in()
    {
        var url = Submissions.NewUrl();
        await Takedowns.TakeDownAsync(await IngestAsync(url), "Aduan", "rest", Cancellation);

        var results = await Archive.IngestManyAsync([Submissions.Create(Submissions.NewUrl()), Submissions.Create(url), Submissions.Create(Submissions.NewUrl())], Cancellation);

        Assert.Equal([IngestOutcome.Created, IngestOutcome.Refused, IngestOutcome.Created], results.Select(result => result.Outcome));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Nothing_of_its_text_is_left_in_any_table()
    {
        const string Mark = "Zamrudkhatulistiwa";
        var url = $"https://koran.example/berita/{Mark.ToLowerInvariant()}";
        var submission = Submissions.Create(url, $"Kata {Mark} hanya ada di sini.", $"Judul {Mark}", place: Mark);
        var id = (await Archive.IngestAsync(submission, Cancellation)).Article.Id;
        await Services.GetRequiredService<ICorrections>().CorrectAsync(
            id, 1, new Correction { Title = new Change<string>($"Lain {Mark}") }, "sari", Cancellation);
        var replies = Services.GetRequiredService<IReplyStore>();
        var claim = await replies.ClaimAsync("kunci", [1], Cancellation);
        await replies.KeepAsync(claim, new StoredReply(200, "application/json", null, Encoding.UTF8.GetBytes($$"""{"id":"{{id}}","title":"{{Mark}}"}""")), Cancellation);
        Assert.NotEmpty(await FindAsync(Mark));

        await Takedowns.TakeDownAsync(id, "Aduan", "rest", Cancellation);

        Assert.Empty(await FindAsync(Mark));
    }

    [Fact]
    public async Task A_takedown_that_is_lifted_lets_the_article_in_again()
    {
        var url = Submissions.NewUrl();
        var id = await IngestAsync(url);
        await Takedowns.TakeDownAsync(id, "keliru", "rest", Cancellation);

        Assert.True(await Takedowns.LiftAsync(id, "rest", Cancellation));

        Assert.False(await Takedowns.LiftAsync(id, "rest", Cancellation));
        await AssertSoundAsync();
        Assert.Equal(id, await IngestAsync(url));
        Assert.NotNull(await Archive.FindAsync(id, Cancellation));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task What_is_under_legal_hold_is_not_deleted()
    {
        var id = await IngestAsync();
        Assert.True(await Takedowns.HoldAsync(id, "Perkara 7", "sari", Cancellation));
        Assert.False(await Takedowns.HoldAsync(Guid.NewGuid(), "Perkara 7", "sari", Cancellation));

        await Assert.ThrowsAsync<LegalHoldException>(() => Archive.DeleteAsync(id, Cancellation));
        await Assert.ThrowsAsync<LegalHoldException>(() => Takedowns.TakeDownAsync(id, "Aduan", "rest", Cancellation));
        await AssertSoundAsync();

        Assert.Equal("Perkara 7", (await Takedowns.FindHoldAsync(id, Cancellation))!.Reason);
        Assert.True(await Takedowns.ReleaseAsync(id, "sari", Cancellation));
        Assert.True(await Archive.DeleteAsync(id, Cancellation));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task Rules_of_retention_take_down_what_is_old_enough()
    {
        var (old, held) = (await IngestAsync(), await IngestAsync());
        await Takedowns.HoldAsync(held, "Perkara 7", "sari", Cancellation);
        Database.Clock.Advance(TimeSpan.FromDays(10));
        var young = await IngestAsync();
        await Takedowns.SetRetentionAsync("publisher:koran-uji", 5, "sari", Cancellation);
        await Assert.ThrowsAsync<ArgumentException>(() => Takedowns.SetRetentionAsync("koran-uji", 5, "sari", Cancellation));

        Assert.Equal(1, await Takedowns.RetainSomeAsync(Cancellation));

        Assert.Equal(0, await Takedowns.RetainSomeAsync(Cancellation));
        Assert.Null(await Archive.FindAsync(old, Cancellation));
        Assert.NotNull(await Archive.FindAsync(held, Cancellation));
        Assert.NotNull(await Archive.FindAsync(young, Cancellation));
        Assert.Equal("retention", (await Takedowns.FindTombstoneAsync(old, Cancellation))!.Actor);
        await Takedowns.SetRetentionAsync("publisher:koran-uji", null, "sari", Cancellation);
        Assert.Empty(await Takedowns.ListRetentionAsync(Cancellation));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task A_rule_for_a_source_takes_down_what_that_source_brought()
    {
        var (seen, listed, held, strange) = (await IngestAsync(), await IngestAsync(), await IngestAsync(), await IngestAsync());
        await Takedowns.HoldAsync(held, "Perkara 7", "sari", Cancellation);
        var source = await AddSourceAsync(seen: [seen, held, null], listed: [seen, listed, null]);
        await AddSourceAsync(seen: [strange], listed: []);
        Database.Clock.Advance(TimeSpan.FromDays(10));
        await Takedowns.SetRetentionAsync($"source:{source}", 5, "sari", Cancellation);

        Assert.Equal(2, await Takedowns.RetainSomeAsync(Cancellation));

        Assert.Equal(0, await Takedowns.RetainSomeAsync(Cancellation));
        foreach (var gone in (Guid[])[seen, listed]) Assert.Null(await Archive.FindAsync(gone, Cancellation));
        foreach (var kept in (Guid[])[held, strange]) Assert.NotNull(await Archive.FindAsync(kept, Cancellation));
    }

    /// <param name="seen">Articles of items that it remembers; null: an item without one.</param>
    /// <param name="listed">Articles of a run's items.</param>
    private async Task<Guid> AddSourceAsync(Guid?[] seen, Guid?[] listed)
    {
        var (id, run, now) = (Guid.NewGuid(), Guid.NewGuid(), Database.Clock.GetUtcNow());
        await using var context = CreateContext();
        context.Add(new SourceRow
        {
            Id = id,
            Version = 1,
            Kind = SourceKind.Feed,
            Name = "Koran",
            Address = "https://koran.example/rss",
            Identity = $"{id}",
            Schedule = "0 0 * * * ?",
            TimeZone = "Asia/Jakarta",
            JitterSeconds = 0,
            Paused = true,
            FullArticles = default,
            CreatedAt = now,
            UpdatedAt = now,
        });
        context.Add(new RunRow { Id = run, SourceId = id, Trigger = RunTrigger.Schedule, State = RunState.Completed, QueuedAt = now });
        context.AddRange(listed.Select((article, number) => new RunItemRow
        {
            RunId = run,
            Number = number,
            SourceId = id,
            Outcome = ItemOutcome.Created,
            Address = $"https://koran.example/{number}",
            Attempts = 1,
            ArticleId = article,
        }));
        context.AddRange(seen.Select((article, number) => new SeenItemRow
        {
            SourceId = id,
            ItemKey = $"{number}",
            Fingerprint = "",
            ArticleId = article,
            FirstSeenAt = now,
            LastSeenAt = now,
        }));
        await context.SaveChangesAsync(Cancellation);
        return id;
    }

    /// <summary>Looks through every value of every table, also of those that other parts of the program add.</summary>
    private async Task<List<string>> FindAsync(string word)
    {
        await using var context = CreateContext();
        await context.Database.OpenConnectionAsync(Cancellation);
        var found = new List<string>();
        foreach (var table in await TablesAsync(context))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // A name of a table.
            command.CommandText = $"SELECT * FROM \"{table}\"";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            while (await reader.ReadAsync(Cancellation))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    var text = reader.IsDBNull(i) ? "" : reader.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(i).ToString()!;
                    if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) found.Add($"{table}.{reader.GetName(i)}");
                }
            }
        }

        return found;
    }

    private static async Task<List<string>> TablesAsync(ArchiveContext context) => context.Database.IsSqlite()
        ? await context.Database.SqlQuery<string>($"SELECT name AS \"Value\" FROM sqlite_master WHERE type = 'table'").ToListAsync(Cancellation)
        : await context.Database.SqlQuery<string>($"SELECT table_name::text AS \"Value\" FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'").ToListAsync(Cancellation);
}

public sealed class SqliteTakedownTests(SqliteTestDatabase database) : TakedownContract<SqliteTestDatabase>(database);

public sealed class PostgresTakedownTests(PostgresTestDatabase database) : TakedownContract<PostgresTestDatabase>(database);
