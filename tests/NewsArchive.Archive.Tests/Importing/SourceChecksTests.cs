using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Sources;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class SourceChecksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsarchive-roots-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_left_out_has_its_usual_value()
    {
        var source = Check(new SourceInput { Kind = "feed", Address = " https://koran.example/rss " }).Value!;

        Assert.Equal((SourceKind.Feed, "https://koran.example/rss", "https://koran.example/rss"), (source.Kind, source.Address, source.Name));
        Assert.Equal(("auto", "Asia/Jakarta", 60, false, FullArticles.Auto), (source.Schedule, source.TimeZone, source.JitterSeconds, source.Paused, source.FullArticles));
    }

    [Fact]
    public void A_definition_is_taken_back_as_it_was_written()
    {
        var input = new SourceInput
        {
            Kind = "listing",
            Name = "Kabar",
            Address = "https://koran.example/berita",
            Selector = "article > h2 a[href]",
            Publisher = "koran",
            Schedule = "30m",
            TimeZone = "Asia/Jayapura",
            JitterSeconds = 0,
            Paused = true,
            FullArticles = "always",
            Contact = "a@b.example",
        };

        Assert.Equal(input, Check(input).Value!.ToInput());
    }

    [Theory]
    [InlineData("kind", null, null, null)]
    [InlineData("kind", "1", "https://koran.example", null)]
    [InlineData("kind", "gopher", "https://koran.example", null)]
    [InlineData("address", "feed", null, null)]
    [InlineData("address", "feed", "koran.example/rss", null)]
    [InlineData("address", "feed", "file:///etc/passwd", null)]
    [InlineData("address", "feed", "ftp://koran.example/rss", null)]
    [InlineData("address", "feed", "https://budi:rahasia@koran.example/rss", null)]
    [InlineData("address", "feed", "https://koran.example/\u0007", null)]
    [InlineData("selector", "listing", "https://koran.example", null)]
    [InlineData("selector", "listing", "https://koran.example", "h2 > > a")]
    [InlineData("selector", "feed", "https://koran.example", "h2 a")]
    [InlineData("address", "folder", "/etc", null)]
    public void Wrong_fields_are_named(string field, string? kind, string? address, string? selector)
    {
        var fault = Check(new SourceInput { Kind = kind, Address = address, Selector = selector }).Fault;

        Assert.NotNull(fault);
        Assert.Contains(field, fault.Errors.Keys);
    }

    [Fact]
    public void All_that_is_wrong_is_named_at_once()
    {
        var fault = Check(new SourceInput
        {
            Kind = "x",
            Address = "x",
            Name = new string('x', 201),
            Schedule = "kapan-kapan",
            TimeZone = "Asia/Atlantis",
            JitterSeconds = -1,
            FullArticles = "kadang",
            Publisher = new string('x', 201),
            Contact = new string('x', 201),
        }).Fault;

        Assert.Equal(
            ["address", "contact", "fullArticles", "jitterSeconds", "kind", "name", "publisher", "schedule", "timeZone"], fault!.Errors.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_below_a_root_is_taken_by_its_real_path()
    {
        var drop = Directory.CreateDirectory(Path.Combine(_folder, "masuk", "koran")).FullName;

        var source = Check(new SourceInput { Kind = "folder", Address = Path.Combine(_folder, "masuk", "..", "masuk", "koran") }).Value;

        Assert.Equal(drop, source!.Address);
    }

    [Fact]
    public void A_folder_elsewhere_is_refused_whichever_way_it_is_named()
    {
        var outside = Directory.CreateTempSubdirectory("newsarchive-outside-").FullName;
        Directory.CreateSymbolicLink(Path.Combine(_folder, "pintu"), outside);
        Directory.CreateDirectory(_folder + "-sebelah");
        try
        {
            string[] ways = [outside, Path.Combine(_folder, "pintu"), Path.Combine(_folder, "..", Path.GetFileName(outside)), _folder + "-sebelah", "masuk", Path.Combine(_folder, "tiada")];
            Assert.All(ways, way => Assert.Contains("address", Check(new SourceInput { Kind = "folder", Address = way }).Fault!.Errors.Keys));
        }
        finally
        {
            Directory.Delete(outside);
            Directory.Delete(_folder + "-sebelah");
        }
    }

    private Checked<SourceDefinition> Check(SourceInput input) => new SourceChecks(new FolderRoots([_folder])).Check(input);
}
