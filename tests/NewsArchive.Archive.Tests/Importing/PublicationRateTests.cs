using NewsArchive.Archive.Importing.Sources;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class PublicationRateTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 14, 1, 30, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_list_tells_by_its_dates()
    {
        var items = Enumerable.Range(0, 25).Select(hour => Item(Start.AddHours(-hour))).ToList();

        var learnt = PublicationRate.Learn(new SourceMemory(), items, newItems: 25, Start);

        Assert.Equal(24.0, learnt.ArticlesPerDay!.Value, 6);
        Assert.Equal(TimeSpan.FromHours(1), SourceVisits.Learnt(learnt));
    }

    [Fact]
    public void Without_dates_the_first_list_tells_nothing()
    {
        var learnt = PublicationRate.Learn(new SourceMemory(), [Item(null), Item(null)], newItems: 2, Start);

        Assert.Null(learnt.ArticlesPerDay);
        Assert.Equal(SourceVisits.Unlearnt, SourceVisits.Learnt(learnt));
    }

    [Theory]
    [InlineData(48, 25, 35)]
    [InlineData(1000, 5, 5)]
    [InlineData(1, 360, 360)]
    public void A_steady_source_is_visited_about_once_an_article_within_bounds(int perDay, int fewestMinutes, int mostMinutes)
    {
        var memory = PublicationRate.Learn(new SourceMemory(), [], newItems: 0, Start);
        var (now, brought) = (Start, 0);
        while (now < Start.AddDays(6))
        {
            now += SourceVisits.Learnt(memory);
            var published = (int)((now - Start).TotalDays * perDay);
            memory = PublicationRate.Learn(memory, [.. Enumerable.Repeat(Item(null), 50)], published - brought, now);
            brought = published;
        }

        Assert.InRange(SourceVisits.Learnt(memory).TotalMinutes, fewestMinutes, mostMinutes);
    }

    [Fact]
    public void A_source_that_falls_silent_is_visited_ever_more_seldom_but_still_four_times_a_day()
    {
        var memory = new SourceMemory { ArticlesPerDay = 200, ListedItems = 20, RateAt = Start };
        var before = SourceVisits.Learnt(memory);
        var after = SourceVisits.Learnt(PublicationRate.Learn(memory, null, 0, Start.AddDays(1)));
        var longAfter = SourceVisits.Learnt(PublicationRate.Learn(memory, null, 0, Start.AddDays(30)));

        Assert.True(after > before);
        Assert.Equal(TimeSpan.FromHours(6), longAfter);
    }

    [Fact]
    public void A_short_list_is_visited_before_half_of_it_has_gone()
    {
        var memory = new SourceMemory { ArticlesPerDay = 10, ListedItems = 1, RateAt = Start };

        Assert.Equal(TimeSpan.FromDays(0.05), SourceVisits.Learnt(memory));
    }

    private static ListedItem Item(DateTimeOffset? published) => new() { Key = "x", Address = "x", Published = published };
}
