using System.Collections.Frozen;

using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>Names what a frame shows: "[YouTube] https://www.youtube.com/embed/...".</summary>
internal static class EmbedName
{
    private const int LongestAddress = 500;

    private static readonly FrozenDictionary<string, string> Sites = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["youtube.com"] = "YouTube",
        ["youtube-nocookie.com"] = "YouTube",
        ["youtu.be"] = "YouTube",
        ["vimeo.com"] = "Vimeo",
        ["dailymotion.com"] = "Dailymotion",
        ["vidio.com"] = "Vidio",
        ["facebook.com"] = "Facebook",
        ["instagram.com"] = "Instagram",
        ["twitter.com"] = "X",
        ["x.com"] = "X",
        ["tiktok.com"] = "TikTok",
        ["threads.net"] = "Threads",
        ["telegram.org"] = "Telegram",
        ["t.me"] = "Telegram",
        ["spotify.com"] = "Spotify",
        ["soundcloud.com"] = "SoundCloud",
        ["apple.com"] = "Apple",
        ["scribd.com"] = "Scribd",
        ["issuu.com"] = "Issuu",
        ["google.com"] = "Google",
        ["openstreetmap.org"] = "OpenStreetMap",
        ["dwcdn.net"] = "Datawrapper",
        ["infogram.com"] = "Infogram",
        ["flourish.studio"] = "Flourish",
        ["uri.sh"] = "Flourish",
        ["tableau.com"] = "Tableau",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null where the frame shows nothing that is known to be for readers: most others are advertisements and counters.</returns>
    public static string? Of(IElement frame)
    {
        var address = frame.GetAttribute("src");
        if (address is null or "about:blank") address = frame.GetAttribute("data-src");
        if (address is not { Length: > 0 and <= LongestAddress }) return null;
        address = address.Trim();
        if (address.StartsWith("//", StringComparison.Ordinal)) address = "https:" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return null;
        return SiteOf(uri.Host) is { } site ? $"[{site}] {uri.AbsoluteUri}" : null;
    }

    private static string? SiteOf(string host)
    {
        for (var name = host; ; name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..])
        {
            if (Sites.TryGetValue(name, out var site)) return site;
            if (!name.Contains('.', StringComparison.Ordinal)) return null;
        }
    }
}
