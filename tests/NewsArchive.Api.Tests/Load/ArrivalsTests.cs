using NewsArchive.Benchmarks.Load.Pace;

using Xunit;

namespace NewsArchive.Api.Tests.Load;

public sealed class ArrivalsTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1, 60)]
    [InlineData(0.5, 30)]
    [InlineData(333.3, 19_998)]
    public void A_constant_rate_has_its_number_of_moments_in_even_gaps(double perSecond, int count)
    {
        var moments = Arrivals.Constant(perSecond, Minute).ToList();
        Assert.Equal(count, moments.Count);
        Assert.Equal(TimeSpan.Zero, moments[0]);
        for (var number = 1; number < moments.Count; number++) Assert.Equal(1 / perSecond, (moments[number] - moments[number - 1]).TotalSeconds, 1e-6);
    }

    [Fact]
    public void Random_moments_have_the_rate_on_average_and_gaps_that_are_exponentially_distributed()
    {
        const double perSecond = 500;
        var moments = Arrivals.Poisson(perSecond, Minute, seed: 7).ToList();
        // 30,000 are expected, with a standard deviation of 173.
        Assert.InRange(moments.Count, 29_300, 30_700);
        Assert.Equal(moments.Order(), moments);
        Assert.True(moments[^1] < Minute);
        var gaps = moments.Zip(moments.Skip(1), static (one, next) => (next - one).TotalSeconds * perSecond).ToList();
        // Of exponential gaps 1/e are longer than the mean, and the standard deviation is the mean.
        Assert.Equal(1 / Math.E, gaps.Count(static gap => gap > 1) / (double)gaps.Count, 0.02);
        Assert.Equal(1, Math.Sqrt(gaps.Average(static gap => (gap - 1) * (gap - 1))), 0.05);
    }

    [Fact]
    public void The_same_seed_gives_the_same_moments_and_another_others()
    {
        Assert.Equal(Arrivals.Poisson(50, Minute, 1), Arrivals.Poisson(50, Minute, 1));
        Assert.NotEqual(Arrivals.Poisson(50, Minute, 1), Arrivals.Poisson(50, Minute, 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_rate_that_is_none_is_refused(double perSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Arrivals.Constant(perSecond, Minute).Count());
}
