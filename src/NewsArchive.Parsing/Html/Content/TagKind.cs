using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>What an element's name says of its content.</summary>
internal enum TagKind : byte
{
    /// <summary>Part of the line it stands in: span, b, a name that is not known.</summary>
    Inline,
    Link,
    Strong,

    /// <summary>Never shown as text.</summary>
    Hidden,
    LineBreak,

    /// <summary>A player or post of another site, shown in a frame.</summary>
    Embed,

    /// <summary>Begins and ends lines, and tells nothing else: div, section.</summary>
    Block,
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Table,
    TableRow,
    TableCell,
    Caption,

    /// <summary>The page's frame: nav, footer, aside.</summary>
    Frame,

    /// <summary>The parts of a page that are meant to hold the article: body, main, article.</summary>
    Main,

    /// <summary>No element but a text node.</summary>
    Text,
}

/// <summary>The names of HTML elements by kind.</summary>
internal static class TagKinds
{
    private static readonly FrozenDictionary<string, TagKind> Kinds = Build();

    public static TagKind Of(string localName) => Kinds.GetValueOrDefault(localName);

    public static bool IsBlock(this TagKind kind) => kind is >= TagKind.Block and <= TagKind.Main;

    private static FrozenDictionary<string, TagKind> Build()
    {
        var kinds = new Dictionary<string, TagKind>(StringComparer.Ordinal);
        Add(TagKind.Hidden, "script style noscript template head title meta link svg math object select option datalist button input textarea label canvas audio video map area param source track img picture progress meter");
        Add(TagKind.Block, "div section fieldset center address dl dt dd details summary figure ul ol menu hr tbody thead tfoot header hgroup pre legend marquee dialog");
        Add(TagKind.Paragraph, "p");
        Add(TagKind.Heading, "h1 h2 h3 h4 h5 h6");
        Add(TagKind.ListItem, "li");
        Add(TagKind.Quote, "blockquote");
        Add(TagKind.Table, "table");
        Add(TagKind.TableRow, "tr");
        Add(TagKind.TableCell, "td th");
        Add(TagKind.Caption, "figcaption caption");
        Add(TagKind.Frame, "nav footer aside form");
        Add(TagKind.Main, "html body main article");
        Add(TagKind.Link, "a");
        Add(TagKind.Strong, "strong b");
        Add(TagKind.LineBreak, "br");
        Add(TagKind.Embed, "iframe embed");
        return kinds.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(TagKind kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds.Add(name, kind);
        }
    }
}
