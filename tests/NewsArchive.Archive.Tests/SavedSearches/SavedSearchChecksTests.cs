using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.SavedSearches;

using Xunit;

namespace NewsArchive.Archive.Tests.SavedSearches;

public sealed class SavedSearchChecksTests
{
    private static readonly SavedSearchChecks Checks = new(FetchSettings.Default);

    [Theory]
    [InlineData("hook", null)]
    [InlineData("hook", "hook.example/masuk")]
    [InlineData("hook", "ftp://hook.example/")]
    [InlineData("hook", "https://budi:rahasia@hook.example/")]
    [InlineData("hook", "http://127.0.0.1:8080/")]
    [InlineData("hook", "http://[::1]/")]
    [InlineData("hook", "http://169.254.169.254/latest/meta-data")]
    [InlineData("hook", "http://[::ffff:169.254.169.254]/")]
    [InlineData("hook", "http://2130706433/")]
    [InlineData("hook", "http://0x7f.1/")]
    public void Addresses_that_nothing_may_be_posted_to_are_refused(string field, string? hook)
    {
        var fault = Checks.Check(new SavedSearchInput { Query = "beras", Hook = hook }).Fault;

        Assert.Equal([field], fault!.Errors.Keys);
    }

    [Theory]
    [InlineData("name")]
    [InlineData("query")]
    [InlineData("place")]
    [InlineData("from")]
    [InlineData("to")]
    public void Each_field_that_cannot_be_taken_is_named(string field)
    {
        var good = new SavedSearchInput { Query = "beras", Hook = "https://hook.example/" };
        var bad = field switch
        {
            "name" => good with { Name = "a\u0007b" },
            "query" => good with { Query = new string('a', 2_001) },
            "place" => good with { Place = new string('a', 201) },
            "from" => good with { From = "kemarin" },
            _ => good with { To = "2026-13-01" },
        };

        Assert.Equal([field], Checks.Check(bad).Fault!.Errors.Keys);
    }

    [Fact]
    public void Odd_queries_are_taken_a_day_is_taken_whole_and_the_name_is_the_query_where_there_is_none()
    {
        var checkedSearch = Checks.Check(new SavedSearchInput { Query = " \"belum ditutup ( ", Hook = "https://hook.example/a?b=c#d", To = "2026-02-28" }).Value!;

        Assert.Equal(("\"belum ditutup (", "\"belum ditutup (", "https://hook.example/a?b=c"), (checkedSearch.Query, checkedSearch.Name, checkedSearch.Hook));
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.FromHours(7)), checkedSearch.Filter.To);
        Assert.Equal(checkedSearch, Checks.Check(checkedSearch.ToInput()).Value);
    }

    [Fact]
    public void Private_networks_are_taken_where_the_setting_says_so_but_never_a_metadata_service()
    {
        var open = new SavedSearchChecks(new FetchSettings { AllowPrivateNetworks = true });

        Assert.True(open.Check(new SavedSearchInput { Hook = "http://10.0.0.7/masuk" }).Ok);
        Assert.False(open.Check(new SavedSearchInput { Hook = "http://169.254.169.254/" }).Ok);
    }
}
