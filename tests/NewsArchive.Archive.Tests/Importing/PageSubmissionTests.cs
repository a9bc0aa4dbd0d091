using System.Text;

using NewsArchive.Archive.Importing;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing;

public sealed class PageSubmissionTests
{
    private const string Html = "<html><head><title>Pasar Johar Ramai</title></head><body><p>Pasar Johar di Semarang kembali ramai “setelah” renovasi tahap kedua selesai.</p></body></html>";

    private readonly SubmissionReader _door = new(new ArticleParser(), ImportLimits.Default);

    [Fact]
    public void A_page_is_taken_whatever_its_bytes()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Html), 0xFF, 0x93];

        var read = _door.Read(Document(bytes, null), new ArticleInput());

        Assert.Equal("Pasar Johar Ramai", read.Value?.Article.Title);
        Assert.Equal(bytes, read.Value?.Original.Content.ToArray());
    }

    [Fact]
    public void A_page_within_JSON_is_text_whatever_it_declares()
    {
        var read = _door.Read(new ArticleInput { Content = "<meta charset=shift_jis>" + Html, ContentType = "text/html" }, "rest");

        Assert.Contains("“setelah”", Assert.Single(read.Value!.Article.Blocks).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_over_a_limit_is_a_fault_that_names_it()
    {
        var read = _door.Read(Document(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>x", 5_000))), null), new ArticleInput());

        Assert.Equal(FaultKind.PageRefused, read.Fault?.Kind);
        Assert.Contains("1,000 elements are open", read.Fault!.Message, StringComparison.Ordinal);
        Assert.True(read.Fault.Errors.ContainsKey("content"));
    }

    [Fact]
    public void A_page_that_takes_too_long_is_a_fault()
    {
        var door = new SubmissionReader(new ArticleParser(), ImportLimits.Default with { MaxPageTime = TimeSpan.Zero });

        Assert.Equal(FaultKind.PageTooSlow, door.Read(Document(Encoding.UTF8.GetBytes(Html), null), new ArticleInput()).Fault?.Kind);
    }

    private static IncomingDocument Document(byte[] content, string? charset) => new(content, ContentKind.Html, charset, "text/html", "test");
}
