using System.Diagnostics;

using NewsArchive.Archive.Access;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>Enumeration of keys by timing: comparing takes as long whatever is wrong with a key.</summary>
public sealed class KeyTimingTests
{
    private const int Rounds = 41;
    private const int Comparisons = 400;

    [Fact]
    public void A_key_is_good_only_for_the_very_secret()
    {
        var token = KeyToken.Make();
        var known = Known(token);

        Assert.True(KeyToken.TryRead(token.Reveal(), out var read) && read.Fits(known));
        Assert.False(KeyToken.Make().Fits(known));
        Assert.False(token.Fits(null));
        Assert.DoesNotContain(token.Reveal()[17..], token.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_differ_in_all_their_bits()
    {
        var secrets = Enumerable.Range(0, 2_000).Select(_ => Convert.FromHexString(KeyToken.Make().Reveal()[17..])).ToList();
        for (var bit = 0; bit < 256; bit++)
        {
            // Half of 2,000 coins; seven standard deviations are 157.
            var set = secrets.Count(secret => (secret[bit / 8] >> (bit % 8) & 1) == 1);
            Assert.InRange(set, 843, 1_157);
        }
    }

    [Fact]
    public void Enumeration_by_timing_an_unknown_id_takes_as_long_as_a_wrong_secret()
    {
        var token = KeyToken.Make();
        var known = Known(KeyToken.Make());
        var nearly = Known(token) with { SecretHash = Nearly(token.SecretHash) };
        Func<bool>[] cases = [() => token.Fits(null), () => token.Fits(known), () => token.Fits(nearly)];
        var times = cases.Select(_ => new List<long>()).ToList();
        // In turns, so that whatever else the machine does meets all of them; the least of each is the comparison itself.
        for (var round = 0; round < Rounds; round++)
        {
            for (var which = 0; which < cases.Length; which++)
            {
                var started = Stopwatch.GetTimestamp();
                for (var time = 0; time < Comparisons; time++) Assert.False(cases[which]());
                times[which].Add(Stopwatch.GetTimestamp() - started);
            }
        }

        var least = times.Select(time => (double)time.Min()).ToList();
        Assert.True(least.Max() / least.Min() < 1.5, string.Join(' ', least));
    }

    private static KnownKey Known(KeyToken token) => new(new AccessKey(token.Id, "", Scope.Read, default, null, null), token.SecretHash);

    /// <summary>Right up to its last bit.</summary>
    private static byte[] Nearly(byte[] hash)
    {
        hash[^1] ^= 1;
        return hash;
    }
}
