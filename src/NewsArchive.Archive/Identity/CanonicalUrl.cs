namespace NewsArchive.Archive.Identity;

/// <summary>One form for all the addresses under which a site shows the same article.</summary>
internal static class CanonicalUrl
{
    /// <summary>Addresses beyond this name no article: browsers and servers cut them off long before.</summary>
    private const int LongestUrl = 4096;

    private static readonly string[] HostVariants = ["www.", "m.", "amp.", "mobile."];

    /// <returns>
    /// The canonical form, or null for what names no article: no absolute http(s) address (a missing scheme is
    /// forgiven), a malformed one, or a site's front page.
    /// </returns>
    public static string? Of(string? url)
    {
        if (url is null || url.Length > LongestUrl) return null;
        if (!Uri.TryCreate(WithScheme(url.Trim()), UriKind.Absolute, out var uri)) return null;
        if ((uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps) || uri.Host.Length == 0) return null;

        var path = Path(uri.AbsolutePath);
        var query = Query(uri.Query);
        // Somebody who gives the front page for many articles would else make them revisions of one another.
        if (path.Length == 0 && query.Length == 0) return null;
        var port = uri.IsDefaultPort ? "" : FormattableString.Invariant($":{uri.Port}");
        return $"https://{Host(uri.Host)}{port}{path}{query}";
    }

    /// <summary>"//host/path" and "host.tld/path" are copied from pages and address bars as often as full addresses.</summary>
    private static string WithScheme(string url)
    {
        if (url.StartsWith("//", StringComparison.Ordinal)) return "https:" + url;
        var slash = url.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? "" : url[..slash];
        return host.Contains('.', StringComparison.Ordinal) && !host.Contains(':', StringComparison.Ordinal) ? "https://" + url : url;
    }

    private static string Host(string host)
    {
        var name = host.ToLowerInvariant().TrimEnd('.');
        while (Array.Find(HostVariants, variant => name.StartsWith(variant, StringComparison.Ordinal)) is { } prefix)
        {
            // "amp.com" is a site, not a variant of one.
            if (!name.AsSpan(prefix.Length).Contains('.')) break;
            name = name[prefix.Length..];
        }

        return name;
    }

    private static string Path(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        while (segments.Count > 1 && IsAmp(segments[^1])) segments.RemoveAt(segments.Count - 1);
        var first = 0;
        while (first < segments.Count - 1 && IsAmp(segments[first])) first++;
        return string.Concat(segments.Skip(first).Select(segment => "/" + UpperCaseEscapes(segment)));

        static bool IsAmp(string segment) => segment.Equals("amp", StringComparison.OrdinalIgnoreCase);
    }

    private static string Query(string query)
    {
        var kept = (query.Length == 0 ? query : query[1..]).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(parameter => !IgnoredParameters.Contains(parameter))
            .Select(UpperCaseEscapes)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    /// <summary>"%c3%a9" and "%C3%A9" are the same letter.</summary>
    private static string UpperCaseEscapes(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var letters = text.ToCharArray();
        for (var i = 0; i + 2 < letters.Length; i++)
        {
            if (letters[i] != '%' || !char.IsAsciiHexDigit(letters[i + 1]) || !char.IsAsciiHexDigit(letters[i + 2])) continue;
            letters[i + 1] = char.ToUpperInvariant(letters[i + 1]);
            letters[i + 2] = char.ToUpperInvariant(letters[i + 2]);
        }

        return new string(letters);
    }
}
