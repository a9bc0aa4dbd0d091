using AngleSharp.Html.Parser;

using Xunit;

namespace NewsArchive.Api.Tests.Security;

/// <summary>What no page of ours may have, whatever stands in the articles it shows.</summary>
internal static class HtmlSafety
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "data", "poster", "xlink:href", "background", "cite", "ping", "srcset"];
    private static readonly string[] Forbidden = ["iframe", "object", "embed", "applet", "base", "frame", "frameset", "marquee"];

    /// <summary>The bookmark that people drag from the page to add articles: the one script in an address, and nothing of an article is in it.</summary>
    private const string Bookmark = "javascript:%28%28%29%3D%3E%7Bconst%20d%3Ddocument";

    public static void Check(string html, string where)
    {
        var page = new HtmlParser().ParseDocument(html);
        foreach (var element in page.All)
        {
            var name = element.LocalName;
            Assert.False(Forbidden.Contains(name), $"{where}: a {name}");
            Assert.False(name == "script" && (element.GetAttribute("src") is not { } source || !source.StartsWith('/') || source.StartsWith("//", StringComparison.Ordinal)) && element.GetAttribute("type") != "application/json", $"{where}: a script in the page: {element.OuterHtml}");
            Assert.False(name == "style", $"{where}: a style in the page");
            Assert.False(name == "meta" && string.Equals(element.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase), $"{where}: a refresh");
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), $"{where}: {attribute.Name} on {name}");
                Assert.False(attribute.Name is "style" or "srcdoc" or "xss", $"{where}: {attribute.Name} on {name}");
                if (Addresses.Contains(attribute.Name)) Assert.True(IsHarmless(attribute.Value), $"{where}: {attribute.Name}=\"{attribute.Value}\" on {name}");
            }
        }
    }

    /// <summary>As browsers see an address: white space and control characters do not count.</summary>
    private static bool IsHarmless(string address)
    {
        if (address.StartsWith(Bookmark, StringComparison.Ordinal)) return !address.Contains("alert", StringComparison.OrdinalIgnoreCase);
        var plain = string.Concat(address.Where(letter => letter > ' '));
        var colon = plain.IndexOf(':', StringComparison.Ordinal);
        var end = plain.IndexOfAny(['/', '?', '#']);
        if (colon < 0 || (end >= 0 && end < colon)) return true;
        return plain[..colon].ToLowerInvariant() is "http" or "https" or "mailto" || plain.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase);
    }
}
