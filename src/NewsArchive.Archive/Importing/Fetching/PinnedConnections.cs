using System.Net;
using System.Net.Sockets;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Connects to hosts by addresses that have been looked at.</summary>
/// <remarks>
/// The name is resolved once, the addresses are checked, and the socket is opened to one of those very addresses: a name that
/// leads elsewhere a moment later (DNS rebinding) leads nowhere. Every connection comes through here, whatever asked for it.
/// </remarks>
internal sealed class PinnedConnections(INameResolver resolver, ISocketConnector connector, FetchSettings settings)
{
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        var addresses = await FindAsync(host.Host, cancellationToken);
        Exception? last = null;
        foreach (var address in addresses)
        {
            try
            {
                return await connector.ConnectAsync(new IPEndPoint(address, host.Port), cancellationToken);
            }
            catch (SocketException failure)
            {
                last = failure;
            }
        }

        throw last!;
    }

    /// <returns>The host's addresses that may be connected to, at least one.</returns>
    /// <exception cref="FetchException">There is none.</exception>
    private async Task<List<IPAddress>> FindAsync(string host, CancellationToken cancellationToken)
    {
        IReadOnlyList<IPAddress> all = IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolver.ResolveAsync(host, cancellationToken);
        if (all.Count == 0) throw new FetchException(FetchFaultKind.Unreachable, $"The name {host} has no address.");
        var refused = all.Select(address => (Address: address, Reason: PublicAddresses.Refuse(address, settings.AllowPrivateNetworks))).ToList();
        var allowed = refused.Where(one => one.Reason is null).Select(one => one.Address).ToList();
        if (allowed.Count > 0) return allowed;
        var hint = refused.Exists(one => PublicAddresses.Refuse(one.Address, allowPrivate: true) is null) ? " Where that is meant, set Import__AllowPrivateNetworks." : "";
        throw new FetchException(FetchFaultKind.Refused, $"{host} leads to {refused[0].Address}, an address that is {refused[0].Reason} and not to be visited.{hint}");
    }
}

/// <summary>Opens a connection to an address that has been checked.</summary>
internal interface ISocketConnector
{
    /// <exception cref="SocketException">Nobody answers there.</exception>
    ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken);
}

/// <summary>Opens it by the system.</summary>
internal sealed class SocketConnector : ISocketConnector
{
    public async ValueTask<Stream> ConnectAsync(IPEndPoint address, CancellationToken cancellationToken)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(address, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
