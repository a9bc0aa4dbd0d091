using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public abstract class LeaseContract<TDatabase>(TDatabase database) : ImportContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task Of_many_instances_one_gets_a_source()
    {
        await AddAsync();

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Claims.ClaimAsync($"instance {i}", Lease, null, Cancellation))));

        Assert.Single(claims, claim => claim is not null);
    }

    [Fact]
    public async Task A_source_is_held_until_its_lease_runs_out_and_then_its_run_is_taken_up_again()
    {
        await AddAsync();
        var first = (await Claims.ClaimAsync("satu", Lease, null, Cancellation))!;
        Database.Clock.Advance(Lease - TimeSpan.FromSeconds(1));
        Assert.Null(await Claims.ClaimAsync("dua", Lease, null, Cancellation));
        await Claims.RenewAsync(first, Lease, Cancellation);
        Database.Clock.Advance(Lease - TimeSpan.FromSeconds(1));
        Assert.Null(await Claims.ClaimAsync("dua", Lease, null, Cancellation));

        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        var second = await Claims.ClaimAsync("dua", Lease, null, Cancellation);

        Assert.NotNull(second);
        Assert.Equal((first.RunId, true, first.Fence + 1), (second.RunId, second.Resumed, second.Fence));
        Assert.Equal(1, (await Runs.FindAsync(first.RunId, Cancellation))!.Resumed);
    }

    [Fact]
    public async Task All_late_writes_of_a_stalled_instance_are_refused()
    {
        var source = await AddAsync();
        var stalled = (await Claims.ClaimAsync("satu", Lease, null, Cancellation))!;
        await Journal.BeginAsync(stalled, new SourceReading([NewItem(), NewItem()], new SourceMemory { ETag = "lama" }, 1), 10, Cancellation);
        var item = (await Journal.NextAsync(stalled, 1, Cancellation))[0];
        Database.Clock.Advance(Lease);
        var second = (await Claims.ClaimAsync("dua", Lease, null, Cancellation))!;

        var done = new ItemResult { Outcome = ItemOutcome.Created };
        await Assert.ThrowsAsync<LeaseLostException>(() => Claims.RenewAsync(stalled, Lease, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => Journal.BeginAsync(stalled, new SourceReading([], new SourceMemory { ETag = "terlambat" }, 1), 10, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => Journal.AdvanceAsync(stalled, item, "5", done, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => Journal.SettleAsync(stalled, item, done, null, Cancellation));
        await Assert.ThrowsAsync<LeaseLostException>(() => Journal.EndAsync(stalled, new RunEnd(RunState.Completed, Now.AddYears(1)), Cancellation));
        await Claims.ReleaseAsync(stalled, Cancellation);

        var state = await FindAsync(source);
        Assert.Equal(("lama", Now.AddSeconds(-30)), (state.Memory.ETag, state.NextRunAt));
        Assert.Equal((RunState.Running, 2, 0), ((await Runs.FindAsync(second.RunId, Cancellation))!.State, (await LastRunAsync(source)).Pending, (await LastRunAsync(source)).Created));
        Assert.Null(await Claims.ClaimAsync("tiga", Lease, null, Cancellation));
        Assert.False(await Claims.RenewAsync(second, Lease, Cancellation));
    }

    [Fact]
    public async Task A_run_that_has_ended_cannot_be_renewed_by_a_late_heartbeat()
    {
        await AddAsync();
        var run = (await Claims.ClaimAsync("satu", Lease, null, Cancellation))!;
        await Journal.EndAsync(run, new RunEnd(RunState.Completed, Now), Cancellation);

        await Assert.ThrowsAsync<LeaseLostException>(() => Claims.RenewAsync(run, Lease, Cancellation));

        Assert.NotNull(await Claims.ClaimAsync("dua", Lease, null, Cancellation));
    }

    [Fact]
    public async Task A_stalled_instance_stops_as_soon_as_it_notices()
    {
        var source = await AddAsync();
        var items = Enumerable.Range(0, 5).Select(_ => NewItem()).ToList();
        Site.Lists(source.Definition.Address, () => items);
        using var stalling = new SemaphoreSlim(0);
        using var stalled = new SemaphoreSlim(0);
        Imports.After = async (run, item) =>
        {
            if (run.Resumed || item.Number != 2) return;
            stalled.Release();
            await stalling.WaitAsync(Cancellation);
        };

        await Scheduler.TickAsync(Cancellation);
        await stalled.WaitAsync(Cancellation);
        // The heartbeat of a stalled process beats no more: here the clock jumps over all of its beats at once.
        await ExecuteAsync("UPDATE source_states SET fence = fence + 1, lease_until = NULL, lease_owner = NULL");
        var other = Open().GetRequiredService<SourceScheduler>();
        Assert.Equal(1, await TickAsync(other));
        stalling.Release();
        await Scheduler.DrainAsync();

        var run = await LastRunAsync(source);
        Assert.Equal((RunState.Completed, 5, 0, 1), (run.State, run.Created + run.Unchanged, run.Failed, run.Resumed));
        Assert.Equal(2, Imports.Attempts[items[1].Key]);
        Assert.All(items.Where(item => item != items[1]), item => Assert.Equal(1, Imports.Attempts[item.Key]));
    }

    [Fact]
    public async Task Paused_sources_and_those_not_due_are_left_alone_but_not_where_somebody_asks()
    {
        var paused = await AddAsync(paused: true);
        var later = await AddAsync();
        await Sources.ChangeAsync(later.Id, null, later.Definition, Now.AddHours(1), Cancellation);
        Site.Lists(paused.Definition.Address, () => []);
        Assert.Null(await Claims.ClaimAsync("satu", Lease, null, Cancellation));

        var queued = await Runs.QueueAsync(paused.Id, RunTrigger.Manual, Cancellation);
        Assert.Equal(1, await TickAsync());

        var run = await Runs.FindAsync(queued!.Run.Id, Cancellation);
        Assert.Equal((RunState.Completed, RunTrigger.Manual), (run!.State, run.Trigger));
    }
}

public sealed class SqliteLeaseTests(SqliteTestDatabase database) : LeaseContract<SqliteTestDatabase>(database);

public sealed class PostgresLeaseTests(PostgresTestDatabase database) : LeaseContract<PostgresTestDatabase>(database);
