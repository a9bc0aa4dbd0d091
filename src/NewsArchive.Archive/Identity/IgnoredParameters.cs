namespace NewsArchive.Archive.Identity;

/// <summary>Query parameters that say how a reader came to an article or how it is shown, not which article it is.</summary>
internal static class IgnoredParameters
{
    private static readonly string[] Prefixes = ["utm_", "jx", "at_", "mc_", "hsa_"];

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        // Advertising networks and social networks.
        "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid", "igshid", "igsh",
        "_ga", "_gl", "ref", "ref_src", "ref_url", "share", "shared", "cmpid", "spm", "openexternalbrowser",
        // Where on an Indonesian site the link stood.
        "tag_from", "wtid", "mtype", "lgn_method", "tracking_page_direct",
        // The same article on one page, or for telephones.
        "single", "amp",
    };

    private static readonly HashSet<string> Pairs = new(StringComparer.Ordinal)
    {
        "page=all", "page=1", "showpage=all", "show=all", "view=all", "outputtype=amp", "m=1",
    };

    /// <param name="parameter">One "name=value" or "name".</param>
    public static bool Contains(string parameter)
    {
        var text = parameter.ToLowerInvariant();
        var name = text.Split('=', 2)[0];
        return Names.Contains(name)
            || Pairs.Contains(text)
            || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }
}
