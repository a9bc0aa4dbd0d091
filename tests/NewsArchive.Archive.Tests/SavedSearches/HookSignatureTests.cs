using System.Text;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;

using Xunit;

namespace NewsArchive.Archive.Tests.SavedSearches;

public sealed class HookSignatureTests
{
    /// <summary>The example that the libraries of Standard Webhooks are tested with.</summary>
    [Fact]
    public void The_example_of_the_specification_is_signed_as_it_says()
    {
        var secret = HookSecret.Read("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var headers = HookSignature.Headers("msg_p5jXN8AQM9LWM0D4loKWxJek", DateTimeOffset.FromUnixTimeSeconds(1_614_265_330), Encoding.UTF8.GetBytes("{\"test\": 2432232314}"), [secret]);

        Assert.Equal(
            [new("webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek"), new("webhook-timestamp", "1614265330"), new("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")],
            headers);
    }

    [Fact]
    public void A_secret_is_read_as_it_is_written_and_tells_nothing_unasked()
    {
        var secret = HookSecret.Make();

        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", secret.Reveal());
        Assert.Equal(secret.Reveal(), HookSecret.Read(secret.Reveal()).Reveal());
        Assert.Equal("whsec_...", secret.ToString());
        Assert.Equal("whsec_...", $"{secret}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")]
    [InlineData("whsec_***")]
    public void What_is_no_secret_is_refused(string text) => Assert.Throws<ArchiveDamagedException>(() => HookSecret.Read(text));
}
