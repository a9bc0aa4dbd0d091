using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public abstract class RunContract<TDatabase>(TDatabase database) : ImportContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task A_run_counts_what_became_of_each_article()
    {
        var source = await AddAsync();
        var (first, second, broken) = (NewItem(), NewItem(), NewItem());
        Site.Lists(source.Definition.Address, () => [first, second, broken]);
        Imports.Before = (_, item) => Task.FromResult(item.Item.Key == broken.Key ? ItemResult.Failure("Halaman tidak ada (404).", passing: false, bytes: 7) : null);
        await TickAsync();

        var run = await LastRunAsync(source);
        Assert.Equal((RunState.Completed, RunTrigger.Schedule, 3, 2, 0, 0, 1, 0), (run.State, run.Trigger, run.Seen, run.Created, run.Unchanged, run.Revised, run.Failed, run.Pending));
        Assert.Equal((127L, Now, Now), (run.Bytes, run.StartedAt, run.EndedAt));
        var failed = Assert.Single(await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 0, 10, Cancellation));
        Assert.Equal((3, "Halaman tidak ada (404).", broken.Address, 1, null), (failed.Number, failed.Reason, failed.Address, failed.Attempts, failed.RetryAt));
        Assert.Equal(3, await Runs.CountItemsAsync(run.Id, null, Cancellation));
        var after = await FindAsync(source);
        Assert.Equal((SourceHealth.Healthy, Now.AddHours(1)), (after.Health, after.NextRunAt));
    }

    [Fact]
    public async Task What_was_seen_is_not_imported_again_and_what_changed_becomes_a_revision()
    {
        var source = await AddAsync();
        var items = new List<ListedItem> { NewItem(), NewItem() };
        Site.Lists(source.Definition.Address, () => items);
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();
        var second = await LastRunAsync(source);
        items[0] = items[0] with { Title = "Ralat: warga menanam padi sawah." };
        items.Add(NewItem());
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();
        var third = await LastRunAsync(source);

        Assert.Equal((2, 0, 2, 0), (second.Seen, second.Created, second.Unchanged, await Runs.CountItemsAsync(second.Id, null, Cancellation)));
        Assert.Equal((3, 1, 1, 1), (third.Seen, third.Created, third.Unchanged, third.Revised));
        Assert.Equal([2, 1, 1], items.Select(item => Imports.Attempts[item.Key]));
    }

    [Fact]
    public async Task A_program_that_is_gone_between_archiving_and_noting_doubles_and_loses_nothing()
    {
        var source = await AddAsync();
        var items = Enumerable.Range(0, 4).Select(_ => NewItem()).ToList();
        Site.Lists(source.Definition.Address, () => items);
        // It stands for a killed program: from then on it reaches the database no more.
        var gone = new AwayJournal();
        Imports.After = (run, item) =>
        {
            if (!run.Resumed && item.Number == 2) gone.IsAway = true;
            return Task.CompletedTask;
        };
        var first = Open(gone.Wrap).GetRequiredService<SourceScheduler>();
        await first.TickAsync(Cancellation);
        await first.DrainAsync();

        Assert.Equal(0, await TickAsync());
        Database.Clock.Advance(Lease);
        Assert.Equal(1, await TickAsync());

        var run = await LastRunAsync(source);
        Assert.Equal((RunState.Completed, 4, 4, 0, 0, 1), (run.State, run.Seen, run.Created, run.Unchanged, run.Failed, run.Resumed));
        Assert.Equal([1, 2, 1, 1], items.Select(item => Imports.Attempts[item.Key]));
        Assert.Equal(1, Site.Visits[source.Definition.Address]);
        Assert.Single(await Runs.ListAsync(source.Id, null, 10, Cancellation));
    }

    [Fact]
    public async Task A_program_that_is_gone_before_the_list_is_noted_lists_again()
    {
        var source = await AddAsync();
        var item = NewItem();
        var gone = new AwayJournal();
        Site.Answers(source.Definition.Address, known =>
        {
            // Validators of a list that nobody wrote down must not have been kept.
            Assert.Null(known.Memory.ETag);
            gone.IsAway = !gone.WasAway;
            return new SourceReading([item], new SourceMemory { ETag = "\"1\"" }, 1);
        });
        var first = Open(gone.Wrap).GetRequiredService<SourceScheduler>();
        await first.TickAsync(Cancellation);
        await first.DrainAsync();
        gone.IsAway = false;
        gone.WasAway = true;
        Database.Clock.Advance(Lease);
        await TickAsync();

        Assert.Equal((RunState.Completed, 1, 2), ((await LastRunAsync(source)).State, (await LastRunAsync(source)).Created, Site.Visits[source.Definition.Address]));
        Assert.Equal("\"1\"", (await FindAsync(source)).Memory.ETag);
    }

    [Fact]
    public async Task A_failure_that_may_pass_is_tried_again_with_growing_pauses_and_then_left_to_people()
    {
        var source = await AddAsync(schedule: "10m");
        var item = NewItem();
        var listed = true;
        Site.Answers(source.Definition.Address, known => new SourceReading(listed ? [item] : [], known.Memory, 1) { NotModified = !listed });
        var works = false;
        Imports.Before = (_, _) => Task.FromResult(works ? null : ItemResult.Failure("Waktu habis.", passing: true));
        var tried = new List<TimeSpan>();
        var start = Now;
        for (var minutes = 0; minutes < 60 * 48; minutes += 10)
        {
            var before = Imports.Attempts.GetValueOrDefault(item.Key);
            await TickAsync();
            if (Imports.Attempts.GetValueOrDefault(item.Key) > before) tried.Add(Now - start);
            listed = false;
            Database.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        Assert.Equal([0, 10, 70, 430, 1870], tried.Select(time => time.TotalMinutes));
        var all = await Runs.ListAsync(source.Id, null, 200, Cancellation);
        var last = Assert.Single(all, run => run.Failed > 0 && run.QueuedAt - start >= TimeSpan.FromMinutes(1870));

        works = true;
        var retried = await Runs.RetryAsync(last.Id, Cancellation);
        await TickAsync();
        Assert.Equal((1, 1), (retried!.Items, (await Runs.FindAsync(retried.Run!.Id, Cancellation))!.Created));
        Assert.Equal((null, 0), ((await Runs.RetryAsync(last.Id, Cancellation))!.Run, (await Runs.RetryAsync(last.Id, Cancellation))!.Items));
    }

    [Fact]
    public async Task A_failed_article_is_not_fetched_again_at_each_visit_unless_it_changes()
    {
        var source = await AddAsync();
        var item = NewItem();
        Site.Lists(source.Definition.Address, () => [item]);
        Imports.Before = (_, _) => Task.FromResult<ItemResult?>(ItemResult.Failure("Halaman tidak ada (404).", passing: false));
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();
        Assert.Equal(1, Imports.Attempts[item.Key]);

        item = item with { Updated = Now };
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();
        Assert.Equal(2, Imports.Attempts[item.Key]);
    }

    [Fact]
    public async Task A_source_that_fails_slows_down_and_shows_why_and_recovers()
    {
        var source = await AddAsync(schedule: "10m");
        Site.Answers(source.Definition.Address, known => SourceReading.Failed("Nama host tidak dikenal.", known.Memory));
        var pauses = new List<double>();
        for (var i = 0; i < 12; i++)
        {
            await TickAsync();
            var failing = await FindAsync(source);
            Assert.Equal((SourceHealth.Failing, i + 1, "Nama host tidak dikenal.", Now), (failing.Health, failing.ConsecutiveFailures, failing.LastError, failing.LastErrorAt));
            pauses.Add((failing.NextRunAt - Now).TotalMinutes);
            Database.Clock.SetUtcNow(failing.NextRunAt);
        }

        Assert.Equal([10, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440], pauses);
        Assert.Equal((RunState.Failed, "Nama host tidak dikenal."), ((await LastRunAsync(source)).State, (await LastRunAsync(source)).Error));

        Site.Lists(source.Definition.Address, () => []);
        await TickAsync();
        var well = await FindAsync(source);
        Assert.Equal((SourceHealth.Healthy, 0, Now, Now.AddMinutes(10)), (well.Health, well.ConsecutiveFailures, well.LastSuccessAt, well.NextRunAt));
    }

    [Fact]
    public async Task A_site_that_asks_for_patience_gets_it()
    {
        var source = await AddAsync(schedule: "10m");
        Site.Answers(source.Definition.Address, known => SourceReading.Failed("429", known.Memory, retryAfter: TimeSpan.FromHours(3)));
        await TickAsync();

        Assert.Equal(Now.AddHours(3), (await FindAsync(source)).NextRunAt);
    }

    [Fact]
    public async Task However_long_nobody_was_there_a_source_runs_once()
    {
        var source = await AddAsync(schedule: "*/5 * * * *");
        Site.Lists(source.Definition.Address, () => []);
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(1, await TickAsync());
        Assert.Equal(0, await TickAsync());
        Assert.Equal(2, Site.Visits[source.Definition.Address]);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_stops_and_the_next_one_brings_the_rest()
    {
        var source = await AddAsync();
        var items = Enumerable.Range(0, 6).Select(_ => NewItem()).ToList();
        var unmodified = false;
        Site.Answers(source.Definition.Address, known => new SourceReading(unmodified ? [] : items, known.Memory, 1) { NotModified = unmodified });
        Imports.Before = async (run, item) =>
        {
            if (item.Number == 3 && !unmodified) await Runs.CancelAsync(run.RunId, Cancellation);
            return null;
        };
        await TickAsync();
        var run = await LastRunAsync(source);
        unmodified = true;
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();
        var next = await LastRunAsync(source);

        Assert.Equal((RunState.Cancelled, 3, 3, 0), (run.State, run.Created, run.Failed, run.Pending));
        Assert.Equal((RunState.Completed, 3), (next.State, next.Created));
        Assert.All(items, item => Assert.Equal(1, Imports.Attempts[item.Key]));
    }

    [Fact]
    public async Task A_run_that_waits_is_cancelled_at_once_and_one_that_has_ended_stays_as_it_is()
    {
        var source = await AddAsync(paused: true);
        var queued = (await Runs.QueueAsync(source.Id, RunTrigger.Manual, Cancellation))!;
        var again = (await Runs.QueueAsync(source.Id, RunTrigger.Manual, Cancellation))!;
        var cancelled = await Runs.CancelAsync(queued.Run.Id, Cancellation);

        Assert.Equal((true, false, queued.Run.Id), (queued.IsNew, again.IsNew, again.Run.Id));
        Assert.Equal((RunState.Cancelled, Now), (cancelled!.State, cancelled.EndedAt));
        Assert.Equal(0, await TickAsync());
        Assert.Equal(cancelled, await Runs.CancelAsync(queued.Run.Id, Cancellation));
        Assert.Null(await Runs.CancelAsync(Guid.NewGuid(), Cancellation));
        Assert.Null(await Runs.QueueAsync(Guid.NewGuid(), RunTrigger.Manual, Cancellation));
    }

    [Fact]
    public async Task One_article_that_breaks_the_program_does_not_keep_the_others_out()
    {
        var source = await AddAsync();
        Site.Lists(source.Definition.Address, () => [NewItem(), NewItem(), NewItem()]);
        Imports.Before = (_, item) => item.Number == 2 ? throw new InvalidOperationException("rusak") : Task.FromResult<ItemResult?>(null);
        await TickAsync();

        var run = await LastRunAsync(source);
        Assert.Equal((RunState.Completed, 2, 1), (run.State, run.Created, run.Failed));
        var reason = (await Runs.ListItemsAsync(run.Id, ItemOutcome.Failed, 0, 10, Cancellation))[0].Reason;
        Assert.Contains("InvalidOperationException", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_long_list_the_newest_come_first_and_the_rest_is_not_hidden()
    {
        var source = await AddAsync();
        var items = Enumerable.Range(0, 1_005).Select(_ => NewItem()).ToList();
        Site.Answers(source.Definition.Address, known => new SourceReading(items, known.Memory with { ETag = "\"1\"" }, 1));
        Imports.Before = (_, _) => Task.FromResult<ItemResult?>(new ItemResult { Outcome = ItemOutcome.Created });
        await TickAsync();
        Assert.Null((await FindAsync(source)).Memory.ETag);
        Assert.False(Imports.Attempts.ContainsKey(items[4].Key));
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();

        Assert.Equal("\"1\"", (await FindAsync(source)).Memory.ETag);
        Assert.All(items, item => Assert.Equal(1, Imports.Attempts[item.Key]));
    }

    [Fact]
    public async Task Ended_runs_are_removed_after_a_time_unless_something_waits_in_them()
    {
        var source = await AddAsync();
        var item = NewItem();
        Site.Lists(source.Definition.Address, () => [item]);
        Imports.Before = (_, _) => Task.FromResult<ItemResult?>(ItemResult.Failure("Waktu habis.", passing: true));
        await TickAsync();
        Assert.Equal(0, await Runs.RemoveEndedAsync(Now.AddDays(1), Cancellation));
        Imports.Before = null;
        Database.Clock.Advance(TimeSpan.FromHours(1));
        await TickAsync();

        Assert.Equal(1, await Runs.RemoveEndedAsync(Now, Cancellation));
        Assert.Equal(1, await Runs.CountAsync(source.Id, Cancellation));
    }
}

public sealed class SqliteRunTests(SqliteTestDatabase database) : RunContract<SqliteTestDatabase>(database);

public sealed class PostgresRunTests(PostgresTestDatabase database) : RunContract<PostgresTestDatabase>(database);
