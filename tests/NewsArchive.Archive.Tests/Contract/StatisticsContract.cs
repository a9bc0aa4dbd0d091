using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class StatisticsContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private static readonly DateTimeOffset LateEvening = new(2026, 2, 3, 23, 30, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task The_archive_is_counted_by_outlet_place_and_day_and_kept_for_a_while()
    {
        // Of its own: what other tests archive would be counted too.
        await using var services = Database.Open(connectionString: await Database.NewConnectionStringAsync(Cancellation));
        await services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
        var archive = services.GetRequiredService<IArticleArchive>();
        var statistics = services.GetRequiredService<IArchiveStatistics>();
        var empty = await statistics.ReadAsync(Cancellation);
        await ArchiveAsync(archive, "koran-a", "Medan", LateEvening);
        // The next day in WIB, though not in UTC.
        await ArchiveAsync(archive, "koran-a", "MEDAN", LateEvening.AddHours(1));
        await ArchiveAsync(archive, "koran-b", "Ende", LateEvening.AddHours(2));
        await ArchiveAsync(archive, null, null, LateEvening.AddDays(40));
        var kept = await statistics.ReadAsync(Cancellation);
        Database.Clock.Advance(ArchiveStatistics.Lifetime);
        var counted = await statistics.ReadAsync(Cancellation);

        Assert.Equal((0, 0, 0), (empty.Articles, empty.Days.Count, empty.SampleSize));
        Assert.Same(empty, kept);
        Assert.Equal((4, 4, 4, 4), (counted.Articles, counted.Revisions, counted.DaysCountedOver, counted.SampleSize));
        Assert.InRange(counted.Bytes, 20_000, long.MaxValue);
        Assert.Equal([new NamedCount("koran-a", 2), new NamedCount("koran-b", 1)], counted.Outlets);
        Assert.Equal(2, counted.Places[0].Count);
        Assert.Equal("medan", counted.Places[0].Name, ignoreCase: true);
        Assert.Equal(
            [new DayCount(new DateOnly(2026, 2, 3), 1), new DayCount(new DateOnly(2026, 2, 4), 2), new DayCount(new DateOnly(2026, 3, 15), 1)],
            counted.Days);
    }

    [Fact]
    public async Task Noise_and_citations_are_told_from_the_articles_as_they_stand()
    {
        await using var services = Database.Open();
        var publisher = Submissions.NewPublisher();
        for (var i = 0; i < 3; i++) await ArchiveAsync(Archive, publisher, "Ende", LateEvening.AddYears(1).AddHours(i), sources: ["Antara", "ANTARA", $"Saksi {i}"]);
        var counted = await services.GetRequiredService<IArchiveStatistics>().ReadAsync(Cancellation);
        var noise = Assert.Single(counted.Noise, outlet => outlet.Outlet == publisher);

        Assert.Equal(3, noise.Articles);
        // "Baca Juga" beside the body and "Ende - ".
        Assert.Equal(9.0 / (9 + Submissions.Body.Length + 7), noise.Share, precision: 9);
        Assert.Equal(new NamedCount("Antara", 3), counted.Cited[0]);
    }

    private static Task<IngestResult> ArchiveAsync(IArticleArchive archive, string? publisher, string? place, DateTimeOffset publishedAt, string[]? sources = null)
    {
        var submission = Submissions.Create(Submissions.NewUrl(), publisher: publisher, place: place, publishedAt: publishedAt);
        return archive.IngestAsync(submission with { Article = submission.Article with { Sources = sources ?? [] } }, Cancellation);
    }
}

public sealed class SqliteStatisticsTests(SqliteTestDatabase database) : StatisticsContract<SqliteTestDatabase>(database);

public sealed class PostgresStatisticsTests(PostgresTestDatabase database) : StatisticsContract<PostgresTestDatabase>(database);
