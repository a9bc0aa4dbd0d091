using System.Net;
using System.Net.Sockets;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Which addresses a source may lead to: public ones. Everything else could be a service of the network that the archive stands in.</summary>
/// <remarks>
/// By the registries of special-purpose addresses (IANA, RFC 6890 and what came after). An IPv6 address that carries an IPv4
/// address inside (mapped, NAT64, 6to4) is what it carries; Teredo and everything outside 2000::/3 is refused as a whole.
/// </remarks>
public static class PublicAddresses
{
    /// <summary>Networks that a setting may allow, for tests and intranets.</summary>
    private static readonly (IPNetwork Network, string Name)[] Private =
    [
        (IPNetwork.Parse("10.0.0.0/8"), "private"),
        (IPNetwork.Parse("172.16.0.0/12"), "private"),
        (IPNetwork.Parse("192.168.0.0/16"), "private"),
        (IPNetwork.Parse("100.64.0.0/10"), "shared (carrier-grade NAT)"),
        (IPNetwork.Parse("127.0.0.0/8"), "loopback"),
        (IPNetwork.Parse("169.254.0.0/16"), "link-local"),
        (IPNetwork.Parse("::1/128"), "loopback"),
        (IPNetwork.Parse("fc00::/7"), "unique local"),
        (IPNetwork.Parse("fe80::/10"), "link-local"),
    ];

    /// <summary>Addresses at which clouds tell a machine its secrets: never, whatever is allowed.</summary>
    private static readonly HashSet<IPAddress> Metadata =
    [
        IPAddress.Parse("169.254.169.254"),
        IPAddress.Parse("169.254.170.2"),
        IPAddress.Parse("169.254.170.23"),
        IPAddress.Parse("169.254.169.253"),
        IPAddress.Parse("100.100.100.200"),
        IPAddress.Parse("192.0.0.192"),
        IPAddress.Parse("168.63.129.16"),
        IPAddress.Parse("fd00:ec2::254"),
        IPAddress.Parse("fd00:ec2::23"),
        IPAddress.Parse("fd20:ce::254"),
    ];

    /// <summary>Networks in which no site can be.</summary>
    private static readonly (IPNetwork Network, string Name)[] Reserved =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "unspecified"),
        (IPNetwork.Parse("192.0.0.0/24"), "reserved for protocols"),
        (IPNetwork.Parse("192.0.2.0/24"), "for documentation"),
        (IPNetwork.Parse("192.88.99.0/24"), "reserved"),
        (IPNetwork.Parse("198.18.0.0/15"), "for benchmarks"),
        (IPNetwork.Parse("198.51.100.0/24"), "for documentation"),
        (IPNetwork.Parse("203.0.113.0/24"), "for documentation"),
        (IPNetwork.Parse("224.0.0.0/4"), "multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "reserved"),
        (IPNetwork.Parse("2001::/23"), "reserved for protocols"),
        (IPNetwork.Parse("2001:db8::/32"), "for documentation"),
        (IPNetwork.Parse("3fff::/20"), "for documentation"),
        (IPNetwork.Parse("5f00::/16"), "reserved"),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Why an address is not to be connected to; null where it is public, or allowed.</summary>
    /// <param name="address">Of either family.</param>
    /// <param name="allowPrivate">Whether private networks, link-local addresses and this machine itself are allowed.</param>
    /// <returns>What kind of address it is ("loopback").</returns>
    public static string? Refuse(IPAddress address, bool allowPrivate)
    {
        var inner = Innermost(address);
        if (Metadata.Contains(inner)) return "a metadata service";
        if (Array.Find(Private, entry => entry.Network.Contains(inner)) is { Name: { } kind }) return allowPrivate ? null : kind;
        if (Array.Find(Reserved, entry => entry.Network.Contains(inner)) is { Name: { } reserved }) return reserved;
        return inner.AddressFamily == AddressFamily.InterNetworkV6 && !Global6.Contains(inner) ? "not global" : null;
    }

    /// <summary>The address that packets to an address end up at, as far as its form tells; without a zone.</summary>
    private static IPAddress Innermost(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        // The mapped (::ffff:a.b.c.d) and the abandoned compatible form (::a.b.c.d), which ::1 and :: are no cases of.
        if (address.IsIPv4MappedToIPv6 || (bytes.AsSpan(0, 12).IndexOfAnyExcept((byte)0) < 0 && bytes.AsSpan(12, 2).IndexOfAnyExcept((byte)0) >= 0)) return new IPAddress(bytes[12..]);
        var plain = new IPAddress(bytes);
        if (Nat64.Contains(plain)) return new IPAddress(bytes[12..]);
        return SixToFour.Contains(plain) ? new IPAddress(bytes[2..6]) : plain;
    }
}
