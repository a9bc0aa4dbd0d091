using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>Goes through a page's tree once, without recursion, and collects what it says of its article.</summary>
internal sealed class PageWalk
{
    /// <summary>By-lines, dates, headlines, tags and captions are shorter; longer texts are the article's.</summary>
    private const int LongestVisible = 400;

    private const int MostKept = 8_192;

    private readonly PageClues _clues = new();
    private readonly List<string> _jsonLd = [];

    /// <summary>What classes mean: a page has few of them, again and again.</summary>
    private readonly Dictionary<string, Surroundings> _classes = new(StringComparer.Ordinal);

    private OpenNode[] _open = new OpenNode[64];
    private int _depth;
    private int _group;

    /// <summary>An element whose children are gone through.</summary>
    private struct OpenNode
    {
        public INodeList Children;
        public int Next;
        public Surroundings Around;
        public int Group;

        /// <summary>The link it is within.</summary>
        public string? Href;
        public bool IsHead;
    }

    /// <summary>Scripts of linked data, as they stand.</summary>
    public IReadOnlyList<string> JsonLd => _jsonLd;

    /// <summary>Whether it is small enough to be kept for the next page.</summary>
    public bool IsSmall => _classes.Count <= MostKept && _clues.Visible.Count <= MostKept;

    /// <returns>What the page says; the next page's clues take its place.</returns>
    public PageClues Collect(INode root)
    {
        _clues.Clear();
        _jsonLd.Clear();
        _group = 0;
        Open(new OpenNode { Children = root.ChildNodes });
        while (_depth > 0)
        {
            ref var place = ref _open[_depth - 1];
            // By index: AngleSharp finds a node's next sibling by going through all siblings.
            if (place.Next >= place.Children.Length)
            {
                _depth--;
                continue;
            }

            var child = place.Children[place.Next++];
            if (child is IText text) Hear(text.Data, place);
            else if (child is IElement element) Enter(element, place);
        }

        return _clues;
    }

    private void Open(in OpenNode place)
    {
        if (_depth == _open.Length) Array.Resize(ref _open, 2 * _depth);
        _open[_depth++] = place;
    }

    private void Enter(IElement element, in OpenNode outer)
    {
        switch (element.LocalName)
        {
            case "meta":
                MetaElements.Read(element, _clues);
                return;
            case "link":
                LinkElements.Read(element, _clues);
                return;
            case "base":
                _clues.BaseAddress ??= element.GetAttribute("href");
                return;
            case "script":
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) _jsonLd.Add(element.TextContent);
                return;
            case "title":
                if (outer.IsHead) _clues.Add(ClueField.Title, ShortText.Of(element, LongestVisible), MetadataSource.TitleElement);
                return;
            case "style" or "noscript" or "svg" or "math" or "template" or "iframe" or "select" or "textarea" or "button" or "form":
                return;
        }

        if (element.LocalName is "h1" or "h2") _clues.Add(ClueField.Title, ShortText.Of(element, LongestVisible), MetadataSource.Visible, element.LocalName == "h1" ? 0 : 1);
        Open(Inside(element, outer));
    }

    private OpenNode Inside(IElement element, in OpenNode outer)
    {
        var around = outer.Around | OfName(element.LocalName);
        var href = outer.Href;
        var group = outer.Group;
        var attributes = element.Attributes;
        for (var i = 0; i < attributes.Length; i++)
        {
            var attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class" or "id":
                    // Templates put "author" and the like on the whole page as well.
                    if (element.LocalName is not ("body" or "html" or "main" or "article")) around = Add(around, OfClass(attribute.Value));
                    break;
                case "href" when element.LocalName == "a":
                    href = attribute.Value;
                    break;
                case "rel" when element.LocalName == "a":
                    around |= LinkElements.ReadRelation(element, attribute.Value, _clues);
                    break;
                case "itemprop":
                    Microdata.Read(element, attribute.Value, _clues);
                    break;
                case "lang" when element.LocalName == "html":
                    _clues.Add(ClueField.Language, attribute.Value, MetadataSource.RootElement);
                    break;
                case "datetime" when element.LocalName == "time":
                    if ((around & Surroundings.Furniture) == 0) _clues.Add(ClueField.Published, attribute.Value, MetadataSource.TimeElement);
                    break;
            }
        }

        if (element.LocalName is "ul" or "ol" or "div" or "p" or "section" or "nav" or "td") group = ++_group;
        return new OpenNode { Children = element.ChildNodes, Around = around, Href = href, Group = group, IsHead = element.LocalName is "head" };
    }

    /// <summary>A list of tags is the article's also within a box of related things, and so is a by-line beside what shares it.</summary>
    private static Surroundings Add(Surroundings outer, Surroundings own) => (own & (Surroundings.Tags | Surroundings.Author | Surroundings.Editor)) != 0 ? (outer & ~Surroundings.Furniture) | own : outer | own;

    private Surroundings OfClass(string names)
    {
        if (_classes.TryGetValue(names, out var known)) return known;
        return _classes[names] = ClassWords.Read(names);
    }

    private static Surroundings OfName(string name) => name switch
    {
        "h1" => Surroundings.Heading | Surroundings.MainHeading,
        "h2" or "h3" => Surroundings.Heading,
        "p" => Surroundings.Paragraph,
        "figcaption" => Surroundings.Caption,
        "time" => Surroundings.Time,
        "nav" or "footer" or "aside" => Surroundings.Furniture,
        _ => Surroundings.None,
    };

    private void Hear(string data, in OpenNode place)
    {
        // Most texts are the white space between elements.
        var text = data.AsSpan().Trim();
        if (text.Length is 0 or > LongestVisible) return;
        _clues.Add(new VisibleText(text.Length == data.Length ? data : text.ToString(), place.Around, place.Href, place.Group));
    }
}
