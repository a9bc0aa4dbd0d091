using System.Net;

namespace NewsArchive.Configuration;

/// <summary>Section `Proxies`: who may say whom a request really comes from.</summary>
internal sealed class ProxyOptions : ICheckedOptions
{
    public const string Section = "Proxies";

    /// <summary>Addresses (`10.0.0.5`) and networks (`172.18.0.0/16`) of proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed; default none.</summary>
    public string[] Known { get; set; } = [];

    public IEnumerable<string> Faults() =>
        from proxy in Known
        where !IPAddress.TryParse(proxy, out _) && !IPNetwork.TryParse(proxy, out _)
        select $"{Section}:Known must list addresses (10.0.0.5) and networks (172.18.0.0/16); '{proxy}' is neither.";

    public IEnumerable<IPNetwork> Networks() =>
        from proxy in Known
        select IPAddress.TryParse(proxy, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : IPNetwork.Parse(proxy);
}
