using NewsArchive.Archive.SavedSearches.Delivery;

using Xunit;

namespace NewsArchive.Archive.Tests.SavedSearches;

public sealed class RetryPaceTests
{
    [Theory]
    [InlineData(1, 10)]
    [InlineData(2, 30)]
    [InlineData(5, 810)]
    [InlineData(8, 21_600)]
    [InlineData(1_000, 21_600)]
    public void Waits_are_three_times_as_long_each_and_bounded(int attempts, double seconds)
    {
        Assert.Equal(seconds, RetryPace.After(attempts, isFailing: false, null, 0.5).TotalSeconds, 3);
        Assert.Equal(seconds * 0.8, RetryPace.After(attempts, isFailing: false, null, 0).TotalSeconds, 3);
        Assert.Equal(seconds * 1.2, RetryPace.After(attempts, isFailing: false, null, 1).TotalSeconds, 3);
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(3_600, 3_600)]
    [InlineData(10_000_000, 604_800)]
    public void A_wish_is_kept_where_it_is_longer_and_not_for_ever(int asked, double seconds) =>
        Assert.Equal(seconds, RetryPace.After(1, isFailing: false, TimeSpan.FromSeconds(asked), 0.5).TotalSeconds, 3);

    [Fact]
    public void What_is_failing_is_tried_once_a_day() => Assert.Equal(24, RetryPace.After(3, isFailing: true, null, 0.5).TotalHours, 3);
}
