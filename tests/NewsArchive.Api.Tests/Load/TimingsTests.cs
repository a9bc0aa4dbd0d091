using NewsArchive.Benchmarks.Load.Pace;

using Xunit;

namespace NewsArchive.Api.Tests.Load;

public sealed class TimingsTests
{
    private static readonly double[] Percents = [1, 10, 50, 90, 99, 99.9, 100];

    /// <summary>Times of a service: most within milliseconds, some within seconds.</summary>
    private static List<TimeSpan> Times(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => TimeSpan.FromMicroseconds((long)Math.Exp(6 + (random.NextDouble() * random.NextDouble() * 10))))];
    }

    [Theory]
    [InlineData(1, 20_000)]
    [InlineData(2, 777)]
    [InlineData(3, 1)]
    public void Percentiles_are_those_of_the_sorted_times_to_a_thousandth(int seed, int count)
    {
        var (times, timings) = (Times(seed, count), new Timings());
        times.ForEach(timings.Add);
        times.Sort();
        foreach (var percent in Percents)
        {
            var place = Math.Max(0, (int)Math.Ceiling(Math.Round(percent / 100 * count, 6)) - 1);
            var exact = times[place].TotalMicroseconds;
            Assert.InRange(timings.Percentile(percent).TotalMicroseconds, exact * 0.999, (exact * 1.001) + 1);
        }

        Assert.Equal(times[^1], timings.Max);
        Assert.Equal(count, timings.Count);
    }

    [Fact]
    public void Two_kinds_together_are_as_if_all_had_been_of_one()
    {
        var (one, other, both) = (new Timings(), new Timings(), new Timings());
        foreach (var (number, time) in Times(4, 5_000).Index())
        {
            (number % 3 == 0 ? one : other).Add(time);
            both.Add(time);
        }

        one.Add(other);
        Assert.Equal(both.Count, one.Count);
        Assert.Equal(both.Max, one.Max);
        foreach (var percent in Percents) Assert.Equal(both.Percentile(percent), one.Percentile(percent));
    }

    [Fact]
    public void Nothing_measured_is_zero_and_what_is_out_of_range_is_kept_at_its_ends()
    {
        var timings = new Timings();
        Assert.Equal(TimeSpan.Zero, timings.Percentile(99));
        timings.Add(TimeSpan.FromMilliseconds(-1));
        timings.Add(TimeSpan.FromHours(30));
        Assert.Equal(TimeSpan.Zero, timings.Percentile(50));
        Assert.Equal(TimeSpan.FromHours(30), timings.Max);
        Assert.InRange(timings.Percentile(100), TimeSpan.FromMinutes(59.9), TimeSpan.FromMinutes(60.1));
    }
}
