using NewsArchive.Archive.Importing;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class BatchPaceTests
{
    [Fact]
    public void Batches_grow_to_what_takes_a_moment_step_by_step()
    {
        var pace = new BatchPace();
        var sizes = new List<int> { pace.Size };
        for (var i = 0; i < 6; i++) sizes.Add(After(pace, perArticle: 1.5));

        Assert.Equal([50, 100, 200, 200, 200, 200, 200], sizes);
    }

    [Fact]
    public void Where_writing_takes_no_time_they_stay_within_bounds_and_where_it_takes_long_too()
    {
        var pace = new BatchPace();
        for (var i = 0; i < 9; i++) After(pace, perArticle: 0);
        Assert.Equal(BatchPace.Most, pace.Size);
        for (var i = 0; i < 9; i++) After(pace, perArticle: 900);
        Assert.Equal(BatchPace.Least, pace.Size);
    }

    [Fact]
    public void A_batch_that_was_not_full_tells_nothing()
    {
        var pace = new BatchPace();
        pace.Wrote(BatchPace.Least - 1, TimeSpan.Zero);

        Assert.Equal(BatchPace.Least, pace.Size);
    }

    private static int After(BatchPace pace, double perArticle)
    {
        pace.Wrote(pace.Size, TimeSpan.FromMilliseconds(perArticle * pace.Size));
        return pace.Size;
    }
}
