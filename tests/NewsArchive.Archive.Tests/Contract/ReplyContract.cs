using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class ReplyContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private static readonly StoredReply Reply = new(201, "application/json", "/api/v1/articles/1", new byte[] { 1, 2, 0, 255 });

    private readonly string _key = Guid.NewGuid().ToString();

    [Fact]
    public async Task A_kept_reply_comes_back_byte_for_byte()
    {
        await Replies.KeepAsync(await ClaimAsync(), Reply, Cancellation);

        var again = await ClaimAsync();

        Assert.Equal((ReplyState.Answered, 201, "application/json", "/api/v1/articles/1"), (again.State, again.Reply!.Status, again.Reply.ContentType, again.Reply.Location));
        Assert.Equal(Reply.Body.ToArray(), again.Reply.Body.ToArray());
    }

    [Fact]
    public async Task While_a_request_is_under_way_its_repetitions_wait_and_other_requests_are_told_apart()
    {
        Assert.Equal(ReplyState.GoOn, (await ClaimAsync()).State);
        Assert.Equal(ReplyState.UnderWay, (await ClaimAsync()).State);
        Assert.Equal(ReplyState.OtherRequest, (await ClaimAsync(fingerprint: 2)).State);
    }

    [Fact]
    public async Task A_key_given_back_is_free_at_once()
    {
        await Replies.ReleaseAsync(await ClaimAsync(), Cancellation);

        Assert.Equal(ReplyState.GoOn, (await ClaimAsync(fingerprint: 2)).State);
    }

    [Fact]
    public async Task A_lost_request_is_taken_over_and_can_no_longer_keep_its_reply()
    {
        var lost = await ClaimAsync();
        Database.Clock.Advance(ReplyRules.Patience);
        var second = await ClaimAsync();

        await Replies.KeepAsync(lost, Reply with { Status = 422 }, Cancellation);
        await Replies.ReleaseAsync(lost, Cancellation);

        Assert.Equal(ReplyState.GoOn, second.State);
        Assert.Equal(ReplyState.UnderWay, (await ClaimAsync()).State);
        await Replies.KeepAsync(second, Reply, Cancellation);
        Assert.Equal(201, (await ClaimAsync()).Reply!.Status);
    }

    [Fact]
    public async Task A_reply_is_forgotten_after_its_lifetime_and_its_row_removed()
    {
        await Replies.KeepAsync(await ClaimAsync(), Reply, Cancellation);
        Database.Clock.Advance(ReplyRules.Lifetime - TimeSpan.FromSeconds(1));
        Assert.Equal(ReplyState.Answered, (await ClaimAsync()).State);

        Database.Clock.Advance(TimeSpan.FromMinutes(11));
        await Replies.ClaimAsync(Guid.NewGuid().ToString(), [1], Cancellation);

        Assert.Equal((ReplyState.GoOn, 1), ((await ClaimAsync(fingerprint: 2)) is var claim ? (claim.State, claim.Turn) : default));
    }

    [Fact]
    public async Task Of_many_that_claim_at_once_one_goes_on()
    {
        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => ClaimAsync(), Cancellation)));

        Assert.Single(claims, claim => claim.State == ReplyState.GoOn);
        Assert.Equal(15, claims.Count(claim => claim.State == ReplyState.UnderWay));
    }

    private Task<ReplyClaim> ClaimAsync(byte fingerprint = 1) => Replies.ClaimAsync(_key, [fingerprint], Cancellation);
}

public sealed class SqliteReplyTests(SqliteTestDatabase database) : ReplyContract<SqliteTestDatabase>(database);

public sealed class PostgresReplyTests(PostgresTestDatabase database) : ReplyContract<PostgresTestDatabase>(database);
