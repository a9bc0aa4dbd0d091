using System.Net;
using System.Net.Sockets;

namespace NewsArchive.Api.Limits;

/// <summary>What counts as one address.</summary>
internal static class CallerAddress
{
    private const int NetworkBytes = 8;

    /// <summary>Of IPv6 the network: its smallest customer has 2^64 addresses to come from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
