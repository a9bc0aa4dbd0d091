using System.IO.Compression;

using ZstdSharp;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>Files packed as a whole: .gz and .zst.</summary>
internal static class Packing
{
    private const string Gzip = ".gz";
    private const string Zstandard = ".zst";

    /// <summary>The name without the ending of its packing.</summary>
    public static string UnpackedName(string path) =>
        IsGzip(path) ? path[..^Gzip.Length] : IsZstandard(path) ? path[..^Zstandard.Length] : path;

    /// <param name="packed">The file's bytes.</param>
    /// <param name="name">Its name, which tells how it is packed.</param>
    /// <returns>What is in it; the same stream where it is not packed.</returns>
    public static Stream Unpack(Stream packed, string name)
    {
        if (!IsGzip(name) && !IsZstandard(name)) return packed;
        var counted = new CountingStream(packed);
        // Web archives are many gzip members one after the other, which are read as one.
        Stream unpacked = IsGzip(name) ? new GZipStream(counted, CompressionMode.Decompress) : new DecompressionStream(counted, leaveOpen: false);
        return new BoundedRatioStream(unpacked, () => counted.Count);
    }

    private static bool IsGzip(string path) => path.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase);

    private static bool IsZstandard(string path) => path.EndsWith(Zstandard, StringComparison.OrdinalIgnoreCase);
}
