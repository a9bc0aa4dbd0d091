using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.SavedSearches;

/// <summary>What becomes of messages whose hook fails, of instances that are killed, and of secrets.</summary>
public abstract class HookContract<TDatabase>(TDatabase database) : SavedSearchContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task A_message_is_repeated_with_its_id_until_it_is_taken()
    {
        var search = await SaveAsync("beras");
        var id = await ArchiveAsync("Harga beras naik.");
        Hook.Answers(500, 503, 200);
        await TickAsync();
        await ArchiveAsync("Beras impor datang.");
        Assert.Equal(1, await TickAsync());
        var failed = await FindAsync(search);
        Assert.Equal((HookHealth.Retrying, 2, 1), (failed.Health, failed.Waiting, failed.ConsecutiveFailures));
        Assert.Contains("500", failed.LastError, StringComparison.Ordinal);
        Assert.Single(Hook.Messages);

        await WaitAsync(search);
        await TickAsync();
        await WaitAsync(search);
        await TickAsync();

        Assert.Equal(4, Hook.Messages.Count);
        Assert.Single(Hook.Messages.Take(3).Select(message => message.Id).Distinct());
        Assert.All(Hook.Messages.Take(3), message => Assert.Equal([id], message.Articles));
        Assert.NotEqual(Hook.Messages[0].Headers["webhook-timestamp"], Hook.Messages[2].Headers["webhook-timestamp"]);
        var deliveries = await DeliveriesAsync(search);
        Assert.Equal([(DeliveryState.Delivered, 1), (DeliveryState.Delivered, 3)], deliveries.Select(delivery => (delivery.State, delivery.Attempts)));
        Assert.Equal((HookHealth.Working, 0), (await FindAsync(search) is var found ? found.Health : default, found.Waiting));
    }

    [Fact]
    public async Task Waits_grow_to_some_hours_and_after_days_of_failure_it_is_failing_and_still_drops_nothing()
    {
        var search = await SaveAsync("beras");
        var id = await ArchiveAsync("Harga beras naik.");
        Hook.Answers(500);
        var (start, waits) = (Now, new List<TimeSpan>());
        await TickAsync();
        while ((await FindAsync(search)).Health != HookHealth.Failing)
        {
            Assert.True(waits.Count < 50, "It is never marked as failing.");
            waits.Add(await WaitAsync(search));
            await TickAsync();
        }

        Assert.InRange(Now - start, TimeSpan.FromDays(3), TimeSpan.FromDays(3.5));
        Assert.InRange(waits[0].TotalSeconds, 8, 12);
        Assert.InRange(waits[3].TotalSeconds, 216, 324);
        Assert.All(waits.Skip(8), wait => Assert.InRange(wait.TotalHours, 4.8, 7.2));
        Assert.InRange((await WaitAsync(search)).TotalHours, 19.2, 28.8);
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromDays(200));
        Hook.Answers(200);
        await TickAsync();

        Assert.Equal([id], Hook.Messages[^1].Articles);
        Assert.Single(Hook.Messages.Select(message => message.Id).Distinct());
        Assert.Equal((HookHealth.Working, false), (await FindAsync(search) is var found ? found.Health : default, found.LongFailing));
    }

    [Fact]
    public async Task A_hook_that_asks_to_wait_is_left_alone_for_so_long()
    {
        var search = await SaveAsync("beras");
        await ArchiveAsync("Harga beras naik.");
        Hook.Answer = (_, _) => Task.FromResult(FakeHook.Status(429, TimeSpan.FromHours(2)));
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await TickAsync());

        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        Hook.Answers(204);
        await TickAsync();

        Assert.Equal(2, Hook.Messages.Count);
        Assert.Equal(HookHealth.Working, (await FindAsync(search)).Health);
    }

    [Fact]
    public async Task A_hook_that_wants_no_more_pauses_its_search_and_its_message_waits()
    {
        var search = await SaveAsync("beras");
        var id = await ArchiveAsync("Harga beras naik.");
        Hook.Answers(410);
        await TickAsync();
        var gone = await FindAsync(search);
        Assert.Equal((true, PauseReason.HookGone, 1, search.Version + 1), (gone.Definition.Paused, gone.PausedBecause, gone.Waiting, gone.Version));
        Database.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Equal(0, await TickAsync());

        Hook.Answers(200);
        await Desk.ChangeAsync(search.Id, gone.Version, gone.Definition.ToInput() with { Hook = "https://hook.example/lain", Paused = false }, Cancellation);
        await TickAsync();

        Assert.Equal(("https://hook.example/lain", Hook.Messages[0].Id), (Hook.Messages[1].Address.AbsoluteUri, Hook.Messages[1].Id));
        Assert.Equal([id], Hook.Messages[1].Articles);
    }

    [Fact]
    public async Task An_instance_killed_between_match_and_message_leaves_it_to_another()
    {
        await SaveAsync("beras");
        var id = await ArchiveAsync("Harga beras naik.");
        var killed = (await Work.ClaimAsync("mati", Lease, Cancellation))!;
        await Work.MatchAsync(killed, Cancellation);
        Assert.Equal(0, await TickAsync());

        Database.Clock.Advance(Lease);
        await TickAsync(Open());

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task An_instance_killed_in_the_midst_of_a_message_has_it_repeated_with_its_id()
    {
        await SaveAsync("beras");
        await ArchiveAsync("Harga beras naik.");
        var killed = (await Work.ClaimAsync("mati", Lease, Cancellation))!;
        await Work.MatchAsync(killed, Cancellation);
        var message = (await Work.OpenAsync(killed, Cancellation))!;

        Database.Clock.Advance(Lease);
        await TickAsync(Open());

        Assert.Equal(HookDelivery.MessageIdOf(message.Id), Assert.Single(Hook.Messages).Id);
        await Assert.ThrowsAsync<SearchLeaseLostException>(() => Work.SettleAsync(killed, message, new HookAnswer(HookVerdict.Again, 500, "terlambat", null), Cancellation));
        await Assert.ThrowsAsync<SearchLeaseLostException>(() => Work.OpenAsync(killed, Cancellation));
        await Assert.ThrowsAsync<SearchLeaseLostException>(() => Work.MatchAsync(killed, Cancellation));
    }

    [Fact]
    public async Task A_service_that_stops_in_the_midst_of_a_message_lets_the_search_go()
    {
        var search = await SaveAsync("beras");
        await ArchiveAsync("Harga beras naik.");
        using var stop = new CancellationTokenSource();
        Hook.Answer = async (_, token) =>
        {
            await stop.CancelAsync();
            await Task.Delay(TimeSpan.FromSeconds(60), token);
            return FakeHook.Status(200);
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Services.GetRequiredService<SavedSearchRounds>().TickAsync(stop.Token));
        Hook.Answers(200);
        await WaitAsync(search);
        await TickAsync(Open());

        Assert.Equal(2, Hook.Messages.Count);
        Assert.Single(Hook.Messages.Select(message => message.Id).Distinct());
    }

    [Fact]
    public async Task Of_several_instances_one_delivers()
    {
        await SaveAsync("beras");
        var id = await ArchiveAsync("Harga beras naik.");
        using var begun = new SemaphoreSlim(0);
        using var go = new SemaphoreSlim(0);
        Hook.Answer = async (_, token) =>
        {
            begun.Release();
            Assert.True(await go.WaitAsync(TimeSpan.FromSeconds(60), token), "The test did not let the hook answer.");
            return FakeHook.Status(200);
        };
        var first = TickAsync();
        Assert.True(await begun.WaitAsync(TimeSpan.FromSeconds(60), Cancellation), "No message was sent.");
        var idle = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => TickAsync(Open())));
        Assert.Equal([0, 0, 0], idle);
        go.Release();
        await first;

        Assert.Equal([id], Hook.Told);
    }

    [Fact]
    public async Task What_was_taken_down_before_a_message_was_taken_is_not_told_of()
    {
        var search = await SaveAsync("beras");
        var (gone, kept) = (await ArchiveAsync("Harga beras naik."), await ArchiveAsync("Harga beras turun."));
        Hook.Answers(500);
        await TickAsync();
        await Services.GetRequiredService<ITakedowns>().TakeDownAsync(gone, "putusan", "uji", Cancellation);
        Hook.Answers(500, 200);
        await WaitAsync(search);
        await TickAsync();
        Assert.Equal([kept], Hook.Messages[1].Articles);
        Assert.Equal([gone.ToString()], Hook.Messages[1].Body["data"]!["gone"]!.AsArray().Select(id => (string)id!));

        await Archive.DeleteAsync(kept, Cancellation);
        await WaitAsync(search);
        await TickAsync();

        Assert.Equal(2, Hook.Messages.Count);
        Assert.Equal(DeliveryState.Emptied, (await DeliveriesAsync(search))[0].State);
        Assert.Null((await FindAsync(search)).NextAttemptAt);
    }

    [Fact]
    public async Task Messages_are_signed_and_for_a_day_after_a_new_secret_by_both()
    {
        var made = (await Desk.AddAsync(new SavedSearchInput { Query = "beras", Hook = "https://hook.example/" }, Cancellation)).Value!;
        await ArchiveAsync("Harga beras naik.");
        await TickAsync();
        var second = (await Desk.RotateAsync(made.Search.Id, Cancellation))!;
        await ArchiveAsync("Harga beras turun.");
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromDays(1));
        await ArchiveAsync("Harga beras tetap.");
        await TickAsync();

        Assert.Equal(3, Hook.Messages.Count);
        Assert.Equal([[made.Secret], [second.Secret, made.Secret], [second.Secret]], Hook.Messages.Select(message => SignersOf(message, made.Secret, second.Secret)));
        Assert.Equal((Now, null), (second.Search.OldSecretUntil!.Value, (await FindAsync(made.Search)).OldSecretUntil));
    }

    [Fact]
    public async Task A_trial_is_sent_once_whatever_state_the_search_is_in()
    {
        var search = await SaveAsync("beras", new SavedSearchInput { Paused = true });
        var id = await ArchiveAsync("Harga beras naik.");
        await ArchiveAsync("Harga jagung naik.");
        Hook.Answers(200, 500);
        var trial = Services.GetRequiredService<HookTrial>();
        var good = await trial.TryAsync(search.Id, Cancellation);
        Database.Clock.Advance(TimeSpan.FromSeconds(1));
        var bad = await trial.TryAsync(search.Id, Cancellation);

        Assert.Equal((true, 200, null, 1), (good!.Ok, good.Status, good.Error, good.Articles));
        Assert.Equal((false, 500), (bad!.Ok, bad.Status));
        Assert.Equal("search.test", (string?)Hook.Messages[0].Body["type"]);
        Assert.Equal([id], Hook.Messages[0].Articles);
        Assert.Equal([DeliveryState.Refused, DeliveryState.Delivered], (await DeliveriesAsync(search)).Select(delivery => delivery.State));
        Assert.Equal((HookHealth.Untried, 0), (await FindAsync(search) is var found ? found.Health : default, found.ConsecutiveFailures));
        Assert.Null(await trial.TryAsync(Guid.NewGuid(), Cancellation));
    }

    [Fact]
    public async Task Ended_deliveries_are_forgotten_and_their_articles_are_not_told_of_again()
    {
        var search = await SaveAsync("beras");
        var url = Submissions.NewUrl();
        await ArchiveAsync("Harga beras naik.", url);
        await TickAsync();
        Database.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(1, await Store.RemoveEndedAsync(Now.AddDays(-30), Cancellation));
        await ArchiveAsync("Harga jagung naik.", url);
        await TickAsync();
        await ArchiveAsync("Harga beras naik lagi.", url);
        await TickAsync();

        Assert.Empty(await DeliveriesAsync(search));
        Assert.Single(Hook.Messages);
    }

    [Fact]
    public async Task A_fault_behind_the_door_is_the_last_error()
    {
        var search = await SaveAsync("beras");
        await ArchiveAsync("Harga beras naik.");
        Hook.Answer = (message, _) => Task.FromResult(new FetchAnswer { Address = message.Address, Fault = new FetchFault(FetchFaultKind.TimedOut, "terlalu lama") });
        await TickAsync();

        Assert.Equal(("terlalu lama", (DateTimeOffset?)Now), (await FindAsync(search) is var found ? found.LastError : null, found.LastErrorAt));
        Assert.Equal((null, "terlalu lama"), ((await DeliveriesAsync(search))[0].Status, (await DeliveriesAsync(search))[0].Error));
    }

    [Fact]
    public async Task Changes_name_the_version_they_were_made_from()
    {
        var search = await SaveAsync("beras");
        var first = await Desk.ChangeAsync(search.Id, search.Version, search.Definition.ToInput() with { Name = "Satu" }, Cancellation);
        var second = await Desk.ChangeAsync(search.Id, search.Version, search.Definition.ToInput() with { Name = "Dua" }, Cancellation);
        var missing = await Desk.ChangeAsync(Guid.NewGuid(), null, search.Definition.ToInput(), Cancellation);

        Assert.Equal([SavedSearchOutcome.Changed, SavedSearchOutcome.OtherVersion, SavedSearchOutcome.Missing], new[] { first, second, missing }.Select(change => change.Value!.Outcome));
        Assert.Equal("Satu", (await Store.ListAsync(null, 10, Cancellation))[0].Definition.Name);
    }

    private static List<HookSecret> SignersOf(HookMessage message, params HookSecret[] known)
    {
        var signatures = message.Headers["webhook-signature"].Split(' ');
        return [.. signatures.Select(signature => known.Single(secret =>
            HookSignature.Headers(message.Id, DateTimeOffset.FromUnixTimeSeconds(long.Parse(message.Headers["webhook-timestamp"], System.Globalization.CultureInfo.InvariantCulture)), message.Bytes, [secret])[2].Value == signature))];
    }
}

public sealed class SqliteHookTests(SqliteTestDatabase database) : HookContract<SqliteTestDatabase>(database);

public sealed class PostgresHookTests(PostgresTestDatabase database) : HookContract<PostgresTestDatabase>(database);
