using System.IO.Compression;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Api.Web.Assets;

/// <summary>The stylesheet, scripts, font and icon, inside the assembly: the pages look the same wherever and however the service is started.</summary>
internal sealed class AssetCatalog
{
    /// <summary>Under which the project file embeds them.</summary>
    private const string Prefix = "web/";

    /// <summary>The parts of the one stylesheet, in order: a later one may build on those before it.</summary>
    private static readonly string[] StyleParts =
        ["tokens", "base", "frame", "forms", "article", "reading", "revisions", "search", "charts", "sources", "print"];

    private readonly Dictionary<string, Asset> _assets = new(StringComparer.Ordinal);

    public AssetCatalog()
    {
        var files = Embedded();
        Add("site.css", "text/css; charset=utf-8", [.. StyleParts.SelectMany(part => files[$"styles/{part}.css"])]);
        foreach (var (name, content) in files)
        {
            if (MediaTypeOf(name) is { } mediaType) Add(name, mediaType, content);
        }

        Version = VersionOf(_assets);
    }

    /// <summary>Changes with any of them; part of their addresses, so that browsers may keep them for ever.</summary>
    public string Version { get; }

    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    public string AddressOf(string name) => $"/assets/{Version}/{name}";

    private static Dictionary<string, byte[]> Embedded()
    {
        var assembly = Assembly.GetExecutingAssembly();
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            files[name[Prefix.Length..].Replace('\\', '/')] = copy.ToArray();
        }

        return files;
    }

    private static string? MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        // Parts of the stylesheet, and licences.
        _ => null,
    };

    private void Add(string name, string mediaType, byte[] content) =>
        _assets[name] = new Asset(
            mediaType, content,
            Smaller(content, stream => new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)),
            Smaller(content, stream => new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true)));

    private static byte[]? Smaller(byte[] content, Func<Stream, Stream> compressor)
    {
        using var compressed = new MemoryStream();
        using (var stream = compressor(compressed)) stream.Write(content);
        return compressed.Length < content.Length ? compressed.ToArray() : null;
    }

    private static string VersionOf(Dictionary<string, Asset> assets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, asset) in assets.OrderBy(asset => asset.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name));
            hash.AppendData(asset.Content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 6));
    }
}
