using System.Net;

using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Access;

/// <summary>Before there is a key: says so, and refuses to listen to other machines.</summary>
/// <remarks>
/// Looks at the addresses the server really took, whatever setting they came from. What arrives in the moment before the
/// refusal gets no more than what callers from elsewhere get without a key, which is nothing.
/// </remarks>
internal sealed class AccessStart(KeyRing keys, IServer server, IOptions<AccessOptions> options, ILogger<AccessStart> log) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = (server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []).Where(address => !IsLocal(address)).ToList();
        try
        {
            if (await keys.AnyAsync(cancellationToken)) return;
        }
        catch (ArchiveException away)
        {
            // Nobody is let in as long as the database does not tell whether there are keys.
            Log.NotReady(log, away.Message);
            return;
        }

        if (open.Count > 0 && !options.Value.AllowNetworkWithoutKey) throw new OpenWithoutKeyException(open[0]);
        Log.NoKeyYet(log);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>An address of the server, as in `http://127.0.0.1:5080`, `http://[::]:80`, `http://unix:/run/newsarchive.sock`.</summary>
    private static bool IsLocal(string address)
    {
        var parsed = BindingAddress.Parse(address);
        return parsed.IsUnixPipe
            || parsed.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(parsed.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
    }
}

/// <summary>The service would be open to other machines, and nobody made a key for it yet.</summary>
internal sealed class OpenWithoutKeyException(string address) : Exception(
    $"It listens on {address}, which other machines reach, but no key was made yet. Make one: newsarchive keys create --scope admin. "
    + "Or listen on this machine only (ASPNETCORE_URLS=http://localhost:5080). Or set Access:AllowNetworkWithoutKey to true: "
    + "then other machines can reach what is open to all, and the rest from the first key on.");
