using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public abstract class SourceStoreContract<TDatabase>(TDatabase database) : ImportContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task A_source_is_added_and_found_again_whole()
    {
        var definition = new SourceDefinition
        {
            Kind = SourceKind.Listing,
            Name = "Kabar Desa",
            Address = "https://kabardesa.example/berita",
            Selector = "h2 a",
            Publisher = "kabardesa",
            Schedule = "*/20 6-22 * * *",
            TimeZone = "Asia/Makassar",
            JitterSeconds = 90,
            Paused = true,
            FullArticles = FullArticles.Never,
            Contact = "redaksi@arsip.example",
        };

        var added = await Sources.AddAsync(definition, Now.AddMinutes(3), Cancellation);
        var found = await Sources.FindAsync(added.Source.Id, Cancellation);

        Assert.True(added.IsNew);
        Assert.NotNull(found);
        Assert.Equal(definition, found.Definition);
        Assert.Equal((1, Now, Now.AddMinutes(3), SourceHealth.Unchecked), (found.Version, found.CreatedAt, found.NextRunAt, found.Health));
        Assert.Equal(new SourceMemory(), found.Memory);
    }

    [Fact]
    public async Task The_same_address_again_is_the_same_source()
    {
        var first = await AddAsync("https://koran.example/rss");
        var again = await Sources.AddAsync(first.Definition with { Name = "Nama Lain" }, Now, Cancellation);

        Assert.Equal((false, first.Id, "Koran Uji"), (again.IsNew, again.Source.Id, again.Source.Definition.Name));
        Assert.Equal(1, await Sources.CountAsync(Cancellation));
    }

    [Fact]
    public async Task Of_many_who_add_one_source_at_once_one_does()
    {
        var definition = new SourceDefinition { Kind = SourceKind.Feed, Name = "x", Address = "https://koran.example/serentak" };

        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Sources.AddAsync(definition, Now, Cancellation))));

        Assert.Single(added, one => one.IsNew);
        Assert.Single(added.Select(one => one.Source.Id).Distinct());
    }

    [Fact]
    public async Task Sources_are_listed_a_page_at_a_time_in_the_order_they_were_added()
    {
        var added = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            added.Add((await AddAsync()).Id);
            Database.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        var first = await Sources.ListAsync(null, 3, Cancellation);
        var second = await Sources.ListAsync(first[^1].Id, 3, Cancellation);

        Assert.Equal(added, [.. first.Concat(second).Select(source => source.Id)]);
    }

    [Fact]
    public async Task A_change_raises_the_version_and_one_made_of_another_version_is_refused()
    {
        var source = await AddAsync();

        var changed = await Sources.ChangeAsync(source.Id, 1, source.Definition with { Paused = true }, null, Cancellation);
        var late = await Sources.ChangeAsync(source.Id, 1, source.Definition with { Name = "Terlambat" }, null, Cancellation);
        var missing = await Sources.ChangeAsync(Guid.NewGuid(), null, source.Definition, null, Cancellation);

        Assert.Equal((SourceChangeOutcome.Changed, 2, true), (changed.Outcome, changed.Source!.Version, changed.Source.Definition.Paused));
        Assert.Equal((SourceChangeOutcome.OtherVersion, 2, "Koran Uji"), (late.Outcome, late.Source!.Version, late.Source.Definition.Name));
        Assert.Equal(SourceChangeOutcome.Missing, missing.Outcome);
    }

    [Fact]
    public async Task An_address_that_another_source_has_is_refused()
    {
        var one = await AddAsync();
        var other = await AddAsync();

        var change = await Sources.ChangeAsync(other.Id, null, other.Definition with { Address = one.Definition.Address }, null, Cancellation);

        Assert.Equal(SourceChangeOutcome.Duplicate, change.Outcome);
        Assert.Equal(other.Definition.Address, (await FindAsync(other)).Definition.Address);
    }

    [Fact]
    public async Task Another_address_makes_what_was_learnt_void()
    {
        var source = await AddAsync();
        var item = NewItem();
        Site.Answers(source.Definition.Address, _ => new SourceReading([item], new SourceMemory { ETag = "\"1\"" }, 1));
        await TickAsync();
        Assert.Equal("\"1\"", (await FindAsync(source)).Memory.ETag);

        await Sources.ChangeAsync(source.Id, null, source.Definition with { Address = "https://koran.example/pindah" }, Now, Cancellation);
        var moved = await FindAsync(source);

        Assert.Equal((new SourceMemory(), SourceHealth.Unchecked), (moved.Memory, moved.Health));
        Site.Lists("https://koran.example/pindah", () => [item]);
        // Runs of one millisecond have no order.
        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        await TickAsync();
        // The archive has the article; the list alone no longer tells.
        Assert.Equal((1, 1, 2), ((await LastRunAsync(source)).Seen, (await LastRunAsync(source)).Unchanged, Imports.Attempts[item.Key]));
    }

    [Fact]
    public async Task A_removed_source_takes_its_runs_along_and_leaves_the_articles()
    {
        var source = await AddAsync();
        Site.Lists(source.Definition.Address, () => [NewItem()]);
        await TickAsync();
        var run = await LastRunAsync(source);
        var article = (await Runs.ListItemsAsync(run.Id, null, 0, 10, Cancellation))[0].ArticleId!.Value;

        Assert.True(await Sources.RemoveAsync(source.Id, Cancellation));
        Assert.False(await Sources.RemoveAsync(source.Id, Cancellation));

        Assert.Null(await Runs.FindAsync(run.Id, Cancellation));
        Assert.NotNull(await Archive.FindAsync(article, Cancellation));
    }
}

public sealed class SqliteSourceStoreTests(SqliteTestDatabase database) : SourceStoreContract<SqliteTestDatabase>(database);

public sealed class PostgresSourceStoreTests(PostgresTestDatabase database) : SourceStoreContract<PostgresTestDatabase>(database);
