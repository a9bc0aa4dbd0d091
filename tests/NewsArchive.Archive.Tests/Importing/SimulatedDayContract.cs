using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

/// <summary>A day of 200 sources that publish 5,000 articles, with two instances that come and go.</summary>
public abstract class SimulatedDayContract<TDatabase>(TDatabase database) : ImportContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private const int SourceCount = 200;
    private const int ArticleCount = 5_000;

    /// <summary>A feed shows its latest ones only; who comes too late has missed some.</summary>
    private const int Shown = 20;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task Every_article_is_archived_exactly_once()
    {
        var random = new Random(20260314);
        var start = Now;
        var feeds = await PublishAsync(random, start);
        var instances = new List<Instance> { New(), New() };
        var restarts = 0;

        for (; Now < start.AddHours(25); Database.Clock.Advance(Step))
        {
            if (random.Next(20) == 0)
            {
                restarts++;
                await ReplaceAsync(instances, random);
            }

            // Both look for work at the same time, all through the day.
            do await Task.WhenAll(instances.Select(instance => instance.Scheduler.TickAsync(Cancellation)));
            while (await DrainAsync(instances));
        }

        var all = feeds.Values.SelectMany(articles => articles).ToList();
        Assert.Equal(ArticleCount, all.Count);
        Assert.True(restarts > 3, $"{restarts} restarts");
        Assert.False(Site.Crowded);
        Assert.Equal(ArticleCount, (await Archive.ListAsync(new ArticleQuery { Limit = 1 }, Cancellation)).Total.Value);
        var runs = await AllRunsAsync();
        Assert.Equal((ArticleCount, 0, 0), (runs.Sum(run => run.Created), runs.Sum(run => run.Revised), runs.Sum(run => run.Failed)));
        Assert.All(runs, run => Assert.True(run.Ended, run.ToString()));
        Assert.Contains(runs, run => run.Resumed > 0);
        // Nothing was imported twice but what a killed instance had in its hands.
        Assert.InRange(Imports.Attempts.Values.Sum(), ArticleCount, ArticleCount + (restarts * 8));
    }

    /// <summary>Adds the sources, each with a rate of its own, and lays down when it publishes what.</summary>
    private async Task<Dictionary<string, List<(DateTimeOffset At, ListedItem Item)>>> PublishAsync(Random random, DateTimeOffset start)
    {
        var feeds = new Dictionary<string, List<(DateTimeOffset At, ListedItem Item)>>();
        var rates = Enumerable.Range(0, SourceCount).Select(_ => random.NextDouble() + 0.2).ToList();
        for (var i = 0; i < SourceCount; i++)
        {
            var source = await AddAsync($"https://koran-{i}.example/rss", schedule: (i % 10) switch { 0 => "auto", < 5 => "4h", _ => "0 */3 * * *" });
            feeds[source.Definition.Address] = [];
            Site.Lists(source.Definition.Address, () => feeds[source.Definition.Address].Where(article => article.At <= Now).TakeLast(Shown).Select(article => article.Item));
        }

        for (var i = 0; i < ArticleCount; i++)
        {
            var lot = random.NextDouble() * rates.Sum();
            var feed = 0;
            while ((lot -= rates[feed]) > 0) feed++;
            var at = start + (random.NextDouble() * TimeSpan.FromHours(24));
            feeds[$"https://koran-{feed}.example/rss"].Add((at, NewItem(Headline(random, i)) with { Published = at }));
        }

        foreach (var articles in feeds.Values) articles.Sort((one, other) => one.At.CompareTo(other.At));
        return feeds;
    }

    /// <summary>No two articles of a day are alike; those that are have tests of their own.</summary>
    private static string Headline(Random random, int number)
    {
        string[][] words =
        [
            ["Warga", "Petani", "Nelayan", "Guru", "Pedagang", "Bupati", "Sopir", "Perajin", "Pelajar", "Relawan"],
            ["menanam", "memanen", "memperbaiki", "menjual", "meresmikan", "menolak", "membangun", "merawat", "menghitung", "mencari"],
            ["padi", "jembatan", "pasar", "sekolah", "bendungan", "terumbu", "kopi", "jalan", "perahu", "tenun"],
            ["di lereng", "di pesisir", "di lembah", "di tepi", "di kota", "di pulau", "di hulu", "di muara", "di kebun", "di dermaga"],
            ["utara", "selatan", "timur", "barat", "tengah", "lama", "baru", "besar", "kecil", "seberang"],
        ];
        return $"{string.Join(' ', words.Select(choice => choice[random.Next(choice.Length)]))}, laporan {number}.";
    }

    private Instance New()
    {
        var journal = new AwayJournal();
        var services = Open(journal.Wrap);
        return new Instance(services.GetRequiredService<SourceScheduler>(), journal);
    }

    /// <summary>One instance goes, in good order or killed in the midst of a run, and a new one comes.</summary>
    private async Task ReplaceAsync(List<Instance> instances, Random random)
    {
        var place = random.Next(instances.Count);
        var leaving = instances[place];
        var killed = random.Next(3) > 0;
        if (killed)
        {
            var after = random.Next(1, 6);
            Imports.After = (_, _) =>
            {
                if (Interlocked.Decrement(ref after) == 0) leaving.Journal.IsAway = true;
                return Task.CompletedTask;
            };
        }

        await leaving.Scheduler.TickAsync(Cancellation);
        if (killed) await leaving.Scheduler.DrainAsync();
        await leaving.Scheduler.StopAsync();
        leaving.Journal.IsAway = true;
        Imports.After = null;
        instances[place] = New();
    }

    private static async Task<bool> DrainAsync(List<Instance> instances)
    {
        var busy = instances.Any(instance => instance.Scheduler.Running > 0);
        foreach (var instance in instances) await instance.Scheduler.DrainAsync();
        return busy;
    }

    private async Task<List<ImportRun>> AllRunsAsync()
    {
        var all = new List<ImportRun>();
        while (await Runs.ListAsync(null, all.Count == 0 ? null : all[^1].Id, 200, Cancellation) is { Count: > 0 } page) all.AddRange(page);
        return all;
    }

    private sealed record Instance(SourceScheduler Scheduler, AwayJournal Journal);
}

public sealed class SqliteSimulatedDayTests(SqliteTestDatabase database) : SimulatedDayContract<SqliteTestDatabase>(database);

public sealed class PostgresSimulatedDayTests(PostgresTestDatabase database) : SimulatedDayContract<PostgresTestDatabase>(database);
