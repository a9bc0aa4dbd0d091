using System.Net;

using NewsArchive.Archive.Importing.Fetching;

using Xunit;

namespace NewsArchive.Archive.Tests.Fetching;

/// <summary>Ways to lead the archive into the network it stands in: by address, by name, by redirect, by a name that changes.</summary>
public sealed class SsrfTests : IAsyncLifetime
{
    private TestSite _site = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _site = await TestSite.StartAsync(Stop);
        _site.Answers("/rahasia", "kunci", "text/plain");
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("http://127.0.0.1/rahasia")]
    [InlineData("http://127.1/rahasia")]
    [InlineData("http://2130706433/rahasia")]
    [InlineData("http://0x7f000001/rahasia")]
    [InlineData("http://0x7f.0.0.1/rahasia")]
    [InlineData("http://0177.0.0.1/rahasia")]
    [InlineData("http://0/rahasia")]
    [InlineData("http://[::1]/rahasia")]
    [InlineData("http://[::ffff:127.0.0.1]/rahasia")]
    [InlineData("http://[::ffff:7f00:1]/rahasia")]
    [InlineData("http://[64:ff9b::7f00:1]/rahasia")]
    [InlineData("http://[fe80::1]/rahasia")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://192.168.1.1/rahasia")]
    [InlineData("http://１２７.0.0.1/rahasia")]
    [InlineData("http://127。0。0。1/rahasia")]
    [InlineData("http://127.0.1/rahasia")]
    [InlineData("http://017700000001/rahasia")]
    [InlineData("http://0x7F.0x00.0x00.0x01/rahasia")]
    [InlineData("http://0177.0.0x0.1/rahasia")]
    [InlineData("http://0x0a000001/rahasia")]
    [InlineData("http://0.0.0.0/rahasia")]
    [InlineData("http://[::]/rahasia")]
    [InlineData("http://[0:0:0:0:0:0:0:1]/rahasia")]
    [InlineData("http://[::127.0.0.1]/rahasia")]
    [InlineData("http://[::ffff:0:7f00:1]/rahasia")]
    [InlineData("http://[2002:7f00:1::]/rahasia")]
    [InlineData("http://[2002:a9fe:a9fe::]/rahasia")]
    [InlineData("http://[fc00::1]/rahasia")]
    [InlineData("http://[fd00:ec2::254]/latest/meta-data/")]
    [InlineData("http://[fec0::1]/rahasia")]
    [InlineData("http://[ff02::1]/rahasia")]
    [InlineData("http://10.0.0.1/rahasia")]
    [InlineData("http://012.0.0.1/rahasia")]
    [InlineData("http://167772161/rahasia")]
    [InlineData("http://172.16.0.1/rahasia")]
    [InlineData("http://100.64.0.1/rahasia")]
    [InlineData("http://2852039166/latest/meta-data/")]
    [InlineData("http://0xa9fea9fe/latest/meta-data/")]
    [InlineData("http://0251.0376.0251.0376/latest/meta-data/")]
    [InlineData("http://[::ffff:a9fe:a9fe]/latest/meta-data/")]
    [InlineData("http://[64:ff9b::a9fe:a9fe]/latest/meta-data/")]
    [InlineData("http://224.0.0.1/rahasia")]
    [InlineData("http://255.255.255.255/rahasia")]
    [InlineData("http://192.168.257/rahasia")]
    [InlineData("http://①②⑦.⓪.⓪.①/rahasia")]
    public async Task SSRF_an_address_that_is_not_public_is_refused_however_it_is_written(string address)
    {
        using var door = _site.Open();
        var answer = await door.FetchAsync(new FetchRequest(new Uri(address)), Stop);

        Assert.Equal(FetchFaultKind.Refused, answer.Fault?.Kind);
        Assert.Empty(_site.Connected);
    }

    [Theory]
    [InlineData("10.1.2.3")]
    [InlineData("127.0.0.1")]
    [InlineData("169.254.169.254")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("fd00::1")]
    public async Task SSRF_a_name_that_leads_to_such_an_address_is_refused(string address)
    {
        _site.Leads("jahat.example", address);
        using var door = _site.Open();
        var answer = await door.FetchAsync(new FetchRequest(new Uri("http://jahat.example/rahasia")), Stop);

        Assert.Equal(FetchFaultKind.Refused, answer.Fault?.Kind);
        Assert.Contains(address, answer.Fault!.Message, StringComparison.Ordinal);
        Assert.Empty(_site.Connected);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://localhost/rahasia")]
    [InlineData("http://dalam.example/rahasia")]
    [InlineData("http://127.0.0.1:8080/rahasia")]
    [InlineData("//127.0.0.1/rahasia")]
    [InlineData("http://[::1]/rahasia")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://koran.example/rahasia")]
    [InlineData("gopher://127.0.0.1:6379/_INFO")]
    public async Task SSRF_a_redirect_there_is_not_followed(string location)
    {
        _site.Leads("localhost", "127.0.0.1", "::1");
        _site.Leads("dalam.example", "10.0.0.7");
        _site.AnswersStatus("/rss", 302, ("Location", location));
        using var door = _site.Open();
        var answer = await door.FetchAsync(new FetchRequest(new Uri("http://koran.example/rss")), Stop);

        Assert.Equal(FetchFaultKind.Refused, answer.Fault?.Kind);
        Assert.All(_site.Connected, address => Assert.Equal(TestSite.PublicAddress, address.Address));
        Assert.Empty(_site.RequestsOf("/rahasia"));
    }

    [Fact]
    public async Task SSRF_a_redirect_to_a_metadata_service_is_not_followed_where_private_networks_are_allowed()
    {
        _site.AnswersStatus("/rss", 302, ("Location", "http://169.254.169.254/latest/meta-data/"));
        using var door = _site.Open(TestSite.Quick with { AllowPrivateNetworks = true });
        var answer = await door.FetchAsync(new FetchRequest(new Uri("http://koran.example/rss")), Stop);

        Assert.Equal(FetchFaultKind.Refused, answer.Fault?.Kind);
    }

    [Fact]
    public async Task SSRF_a_name_that_leads_elsewhere_a_moment_later_is_connected_by_the_address_that_was_checked()
    {
        var asked = 0;
        _site.Leads("jahat.example", () => [++asked == 1 ? TestSite.PublicAddress : IPAddress.Parse("127.0.0.1")]);
        _site.Answers("/rss", "<rss/>");
        using var door = _site.Open(TestSite.Quick with { ObeyRobots = false });
        var answer = await door.FetchAsync(new FetchRequest(new Uri("http://jahat.example/rss")), Stop);

        Assert.Null(answer.Fault);
        Assert.Equal((1, TestSite.PublicAddress), (asked, Assert.Single(_site.Connected).Address));
    }

    [Fact]
    public async Task SSRF_a_name_that_has_moved_inside_is_refused_with_the_next_connection()
    {
        var address = TestSite.PublicAddress;
        _site.Leads("jahat.example", () => [address]);
        // Each answer ends its connection, so that the next request needs a new one.
        _site.Answers("/rss", "<rss/>", headers: ("Connection", "close"));
        using var door = _site.Open(TestSite.Quick with { ObeyRobots = false });
        var first = await door.FetchAsync(new FetchRequest(new Uri("http://jahat.example/rss")), Stop);
        address = IPAddress.Parse("192.168.1.1");
        var second = await door.FetchAsync(new FetchRequest(new Uri("http://jahat.example/rss")), Stop);

        Assert.Equal((null, FetchFaultKind.Refused), (first.Fault, second.Fault?.Kind));
        Assert.Single(_site.Connected);
    }

    [Fact]
    public async Task SSRF_of_several_addresses_only_public_ones_are_connected_to()
    {
        _site.Leads("campur.example", "10.0.0.1", "93.184.215.14", "::1");
        _site.Answers("/rss", "<rss/>");
        using var door = _site.Open(TestSite.Quick with { ObeyRobots = false });
        var answer = await door.FetchAsync(new FetchRequest(new Uri("http://campur.example/rss")), Stop);

        Assert.Null(answer.Fault);
        Assert.Equal(TestSite.PublicAddress, Assert.Single(_site.Connected).Address);
    }

    [Fact]
    public async Task SSRF_an_address_with_a_user_name_is_refused()
    {
        using var door = _site.Open();
        var answer = await door.FetchAsync(new FetchRequest(new Uri("http://koran.example@127.0.0.1/rahasia")), Stop);

        Assert.Equal(FetchFaultKind.Refused, answer.Fault?.Kind);
        Assert.Empty(_site.Connected);
    }
}
