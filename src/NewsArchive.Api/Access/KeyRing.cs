using System.Collections.Concurrent;

using NewsArchive.Api.Logging;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Access;

/// <summary>The keys this instance was shown lately, so that not each request asks the database for its own.</summary>
/// <remarks>Ids nobody has are not remembered: a caller who makes them up would fill the memory.</remarks>
internal sealed class KeyRing(IKeyStore store, TimeProvider clock, ILogger<KeyRing> log)
{
    /// <summary>For so long a key that another instance, or the command line, revoked is still good here.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Remembered> _keys = new(StringComparer.Ordinal);
    private readonly SharedReading<bool> _readAny = new(() => store.AnyAsync(CancellationToken.None));
    private volatile bool _anyKey;

    /// <returns>The key, where the token is that of one which is good; else null, and nothing tells why.</returns>
    public async Task<AccessKey?> CheckAsync(KeyToken token, CancellationToken cancellationToken)
    {
        var known = await FindAsync(token.Id, cancellationToken);
        if (!token.Fits(known) || known!.Key.RevokedAt is not null) return null;
        await RecordUseAsync(known.Key, cancellationToken);
        return known.Key;
    }

    /// <returns>The key, where there is one of that id which is good.</returns>
    public async Task<AccessKey?> FindGoodAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync(id, cancellationToken) is { Key: { RevokedAt: null } key } ? key : null;

    /// <summary>Whether a key was ever made. Once one was, the answer stays; until then each request has to know.</summary>
    public async ValueTask<bool> AnyAsync(CancellationToken cancellationToken)
    {
        if (!_anyKey && await _readAny.AskAsync(cancellationToken)) _anyKey = true;
        return _anyKey;
    }

    /// <summary>After a change made here the next request sees it.</summary>
    public void Forget(string id) => _keys.TryRemove(id, out _);

    private async Task<KnownKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(id, out var remembered) && clock.GetElapsedTime(remembered.At) < Memory) return remembered.Key;
        var at = clock.GetTimestamp();
        var found = await store.FindAsync(id, cancellationToken);
        if (found is null) _keys.TryRemove(id, out _);
        else _keys[id] = new Remembered(found, at);
        return found;
    }

    private async Task RecordUseAsync(AccessKey key, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (key.LastUsedAt is { } last && now - last < KeyRules.UseResolution) return;
        // Before it is written, so that of requests that come together one writes.
        if (!_keys.TryGetValue(key.Id, out var remembered) || remembered.Key.Key != key) return;
        var used = remembered with { Key = remembered.Key with { Key = key with { LastUsedAt = now } } };
        if (!_keys.TryUpdate(key.Id, used, remembered)) return;
        try
        {
            await store.RecordUseAsync(key.Id, cancellationToken);
        }
        catch (ArchiveException failure)
        {
            // Reading must go on where the database takes no writes.
            Log.KeyUseNotRecorded(log, key.Id, failure.Message);
        }
    }

    private sealed record Remembered(KnownKey Key, long At);
}
