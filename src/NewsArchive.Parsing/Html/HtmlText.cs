using System.Text;

using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsArchive.Parsing.Html;

/// <summary>The visible text of an HTML page, with line breaks at block elements.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "title", "meta", "link", "svg", "math", "iframe", "object", "embed", "select", "button", "input", "textarea", "nav", "footer", "form",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    public static string Extract(string html)
    {
        using var document = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocument(html);
        return document.Body is { } body ? Extract(body) : "";
    }

    /// <summary>Walks without recursion: a page may nest deeper than the stack.</summary>
    private static string Extract(INode root)
    {
        var text = new StringBuilder();
        var node = root;
        while (true)
        {
            var enter = node.NodeType == NodeType.Text || !Hidden.Contains(node.NodeName);
            if (enter && node is IText words) AppendCollapsed(text, words.Data);
            else if (enter && Blocks.Contains(node.NodeName)) text.Append('\n');
            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }

            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                if (Blocks.Contains(node.NodeName)) text.Append('\n');
            }

            if (node == root) return text.ToString().Trim();
            if (enter && Blocks.Contains(node.NodeName)) text.Append('\n');
            node = node.NextSibling!;
        }
    }

    private static void AppendCollapsed(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c)) text.Append(c);
            else if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(' ');
        }
    }
}
