using System.Globalization;
using System.Text.Json;

using Microsoft.Extensions.Options;

using NewsArchive.Archive;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Care;

/// <summary>The folder that gets a file of each digest, best on another machine: what it has is not written over, and is compared with the archive.</summary>
internal sealed class KeptDigests(IArchiveJournal journal, IOptions<CareOptions> options)
{
    /// <summary>So many of the newest are written again where they are missing: a folder may be away for a month.</summary>
    private const int Newest = 31;

    private string? Folder => string.IsNullOrWhiteSpace(options.Value.DigestFolder) ? null : options.Value.DigestFolder;

    /// <summary>Writes digests that it does not have yet.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        if (Folder is not { } folder) return;
        Directory.CreateDirectory(folder);
        foreach (var digest in await journal.ListDigestsAsync(null, Newest, cancellationToken))
        {
            var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"newsarchive-digest-{digest.Number:D6}-{digest.At:yyyy-MM-dd}.json"));
            if (File.Exists(path)) continue;
            var draft = path + ".new";
            await File.WriteAllBytesAsync(draft, ArchiveDigestJson.Serialize(digest), cancellationToken);
            File.Move(draft, path, overwrite: false);
        }
    }

    /// <exception cref="IOException">A file there is no digest.</exception>
    public async Task<IReadOnlyList<ArchiveDigest>> ReadAsync(CancellationToken cancellationToken)
    {
        if (Folder is not { } folder || !Directory.Exists(folder)) return [];
        var digests = new List<ArchiveDigest>();
        foreach (var path in Directory.EnumerateFiles(folder, "newsarchive-digest-*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                digests.Add(ArchiveDigestJson.Deserialize(await File.ReadAllBytesAsync(path, cancellationToken)));
            }
            catch (JsonException broken)
            {
                throw new IOException($"{path} is no digest, so that nothing is verified by it: {broken.Message}", broken);
            }
        }

        return digests;
    }
}
