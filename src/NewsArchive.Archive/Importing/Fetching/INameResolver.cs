using System.Net;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Finds the addresses of a host.</summary>
public interface INameResolver
{
    /// <exception cref="System.Net.Sockets.SocketException">There is no such host, or nobody who knows.</exception>
    Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken);
}

/// <summary>Asks the system.</summary>
public sealed class SystemNameResolver : INameResolver
{
    public async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken) => await Dns.GetHostAddressesAsync(host, cancellationToken);
}
