using System.IO.Compression;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>An entry of a zip file: its bytes, or why they are not read.</summary>
/// <param name="Number">From 0.</param>
/// <param name="Name">As the zip file has it.</param>
/// <param name="Open">Opens it; null where it is refused.</param>
/// <param name="Refusal">Why.</param>
internal sealed record ZipEntry(int Number, string Name, Func<Stream>? Open, string? Refusal);

/// <summary>Lists what can be read of a zip file, and says why the rest cannot.</summary>
/// <remarks>Nothing is ever written to disk under an entry's name; names that try to lead elsewhere are refused all the same.</remarks>
internal static class ZipEntries
{
    /// <summary>A list of them is held in memory.</summary>
    private const int MostEntries = 100_000;

    /// <exception cref="InvalidDataException">It is no zip file, or has too many entries.</exception>
    public static IEnumerable<ZipEntry> List(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries) throw new InvalidDataException($"The zip file has {zip.Entries.Count} entries; at most {MostEntries} are read.");
        var readable = 0;
        foreach (var (number, entry) in zip.Entries.Index())
        {
            if (IsFolder(entry) || IsOfNoInterest(entry.FullName)) continue;
            var refusal = WhyRefused(entry);
            if (refusal is null && FileFormats.OfName(entry.FullName) == FileFormat.Auto) continue;
            readable++;
            yield return new ZipEntry(number, entry.FullName, refusal is null ? () => Open(entry) : null, refusal);
        }

        if (readable == 0) throw new InvalidDataException($"The zip file has no file with a known ending ({FileFormats.Endings}).");
    }

    // Sizes in a zip file are claims; what comes out of it is counted.
    private static BoundedRatioStream Open(ZipArchiveEntry entry) => new(entry.Open(), () => entry.CompressedLength);

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/') || entry.FullName.EndsWith('\\');

    private static bool IsOfNoInterest(string name) => name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(name).StartsWith('.');

    private static string? WhyRefused(ZipArchiveEntry entry)
    {
        var name = entry.FullName.Replace('\\', '/');
        if (name.StartsWith('/') || name.Contains(':') || name.Contains('\0') || name.Split('/').Contains("..")) return "Its name leads out of the zip file.";
        if (entry.IsEncrypted) return "It is encrypted.";
        return FileFormats.OfName(name) == FileFormat.Zip ? "It is a zip file within a zip file; unpack the outer one first." : null;
    }
}
