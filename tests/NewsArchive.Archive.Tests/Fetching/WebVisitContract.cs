using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>Sources on a real server, visit by visit: validators, moves, failures and patience.</summary>
public abstract class WebVisitContract<TDatabase>(TDatabase database) : WebSourceContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Fact]
    public async Task What_has_not_changed_is_not_read_again()
    {
        Conditional(() => "\"satu\"", () => Rss(Item(1, "Satu.", content: Body(1, 12))));
        var source = await AddAsync();
        await RunAsync(source);
        for (var visit = 0; visit < 3; visit++) await RunAsync(source);
        var after = await Sources.FindAsync(source.Id, Stop);

        Assert.Equal(("\"satu\"", true, null), (after!.Memory.ETag, after.Memory.NotModified, after.Memory.Distrust));
        // The first "not modified" is put to the test at once; those soon after it are believed.
        Assert.Equal([null, "\"satu\"", null, "\"satu\"", "\"satu\""], Site.RequestsOf("/rss").Select(request => request.Headers.GetValueOrDefault("If-None-Match")));
        Assert.Equal(SourceHealth.Healthy, after.Health);
    }

    [Fact]
    public async Task A_site_whose_validator_never_changes_is_caught_and_hides_no_article_for_long()
    {
        var items = new List<string> { Item(1, "Satu.", content: Body(1, 12)) };
        Conditional(() => "\"selalu\"", () => Rss([.. items]));
        var source = await AddAsync();
        await RunAsync(source);
        await RunAsync(source);
        items.Insert(0, Item(2, "Dua.", content: Body(2, 12)));
        var (visits, created) = (0, 0);
        while (created == 0 && visits < 50)
        {
            Database.Clock.Advance(TimeSpan.FromMinutes(20));
            created = (await RunAsync(source)).Run.Created;
            visits++;
        }

        var after = await Sources.FindAsync(source.Id, Stop);
        Assert.Equal((1, "It said \"not modified\" though the list had changed."), (created, after!.Memory.Distrust));
        Assert.InRange(visits, 1, 3);
        // From now on its validators are not asked with.
        items.Insert(0, Item(3, "Tiga.", content: Body(3, 12)));
        Assert.Equal(1, (await RunAsync(source)).Run.Created);
    }

    [Fact]
    public async Task A_site_that_moved_for_good_is_visited_where_it_is_now_and_asked_again_where_it_was()
    {
        Site.AnswersStatus("/rss", 301, ("Location", "/baru"));
        Site.Answers("/baru", Rss(Item(1, "Satu.", content: Body(1, 12))));
        var source = await AddAsync();
        await RunAsync(source);
        await RunAsync(source);
        Assert.Equal("http://koran.example/baru", (await Sources.FindAsync(source.Id, Stop))!.Memory.MovedTo);
        Assert.Single(Site.RequestsOf("/rss"));

        Site.AnswersStatus("/baru", 404);
        Site.Answers("/rss", Rss(Item(2, "Dua.", content: Body(2, 12))));
        for (var failures = 0; failures < 3; failures++) await RunAsync(source);
        var (_, back) = await RunAsync(source);

        Assert.Equal((RunState.Completed, 1), (back.State, back.Created));
        Assert.Null((await Sources.FindAsync(source.Id, Stop))!.Memory.MovedTo);
    }

    [Fact]
    public async Task A_source_that_fails_slows_down_is_shown_with_its_error_and_comes_back()
    {
        Site.AnswersStatus("/rss", 500);
        var source = await AddAsync();
        var pauses = new List<double>();
        for (var failure = 0; failure < 12; failure++)
        {
            await RunAsync(source);
            source = (await Sources.FindAsync(source.Id, Stop))!;
            pauses.Add((source.NextRunAt - Database.Clock.GetUtcNow()).TotalMinutes);
        }

        Assert.Equal((SourceHealth.Failing, 12, "http://koran.example/rss answered 500 (an error of the server)."), (source.Health, source.ConsecutiveFailures, source.LastError));
        Assert.True(pauses.Zip(pauses.Skip(1)).All(pair => pair.Second >= pair.First - 1), string.Join(' ', pauses));
        Assert.Equal(1_440, pauses[^1]);

        Site.Answers("/rss", Rss(Item(1, "Satu.", content: Body(1, 12))));
        Assert.Equal(1, (await RunAsync(source)).Run.Created);
        Assert.Equal((SourceHealth.Healthy, 0), ((await Sources.FindAsync(source.Id, Stop))!.Health, (await Sources.FindAsync(source.Id, Stop))!.ConsecutiveFailures));
    }

    [Theory]
    [InlineData(410, 1_440)]
    [InlineData(404, 30)]
    public async Task What_is_gone_for_good_is_asked_for_once_a_day(int status, double minutes)
    {
        Site.AnswersStatus("/rss", status);
        var source = await AddAsync();
        await RunAsync(source);

        Assert.Equal(minutes, ((await Sources.FindAsync(source.Id, Stop))!.NextRunAt - Database.Clock.GetUtcNow()).TotalMinutes);
    }

    [Fact]
    public async Task A_wish_to_be_left_alone_is_kept()
    {
        Site.AnswersStatus("/rss", 429, ("Retry-After", "43200"));
        var source = await AddAsync();
        await RunAsync(source);

        Assert.Equal(12, ((await Sources.FindAsync(source.Id, Stop))!.NextRunAt - Database.Clock.GetUtcNow()).TotalHours, 0.01);
    }
}

public sealed class SqliteWebVisitTests(SqliteTestDatabase database) : WebVisitContract<SqliteTestDatabase>(database);

public sealed class PostgresWebVisitTests(PostgresTestDatabase database) : WebVisitContract<PostgresTestDatabase>(database);
