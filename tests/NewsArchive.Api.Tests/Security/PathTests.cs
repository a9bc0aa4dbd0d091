using NewsArchive.Api.Tests.Hosts;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

public sealed class PathTests
{
    private static readonly string[] Climbs =
    [
        "../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "%2e%2e%5c", "..%252f", "%252e%252e%252f", "....//", "..;/", ".%2e/", "%c0%ae%c0%ae/", "%uff0e%uff0e/", "..%00/", "..%c0%af",
    ];

    [Fact]
    public async Task Path_traversal_leads_to_no_file_of_the_machine()
    {
        await using var host = new ApiHost();
        foreach (var start in new[] { "/", "/swagger/", "/problems/", "/api/v1/articles/", "/css/", "/js/", "/lib/" })
        {
            foreach (var climb in Climbs)
            {
                foreach (var target in new[] { "etc/passwd", "appsettings.json", "NewsArchive.Api.dll" })
                {
                    var address = start + string.Concat(Enumerable.Repeat(climb, 8)) + target;
                    var context = await host.Server.SendAsync(
                        request =>
                        {
                            // As the server would decode it; a client would tidy the path up before it is sent.
                            request.Request.Path = Uri.UnescapeDataString(address);
                            request.Request.Host = new("localhost");
                        },
                        ApiHost.Stop);
                    using var reader = new StreamReader(context.Response.Body);
                    var answer = await reader.ReadToEndAsync(ApiHost.Stop);

                    Assert.True(context.Response.StatusCode is 301 or 302 or 400 or 401 or 404 or 405, $"{address}: {context.Response.StatusCode}");
                    Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
                }
            }
        }
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\..\\windows\\win.ini")]
    [InlineData("a/../../b")]
    public async Task Path_traversal_names_of_an_article_name_no_file_of_its_original(string name)
    {
        await using var host = new ApiHost();
        var (_, posted) = await host.PostTextAsync($"/api/v1/articles?title={Uri.EscapeDataString(name)}&publisher={Uri.EscapeDataString(name)}", Samples.Text);
        using var response = await host.Client.GetAsync($"/api/v1/articles/{posted["id"]}/raw", ApiHost.Stop);

        Assert.Matches("^[0-9a-f-]{36}\\.(txt|html)$", response.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
    }
}
