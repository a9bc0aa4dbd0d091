using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>Goes through a page's tree once, without recursion, and collects what it says of its article.</summary>
internal sealed class PageWalk
{
    /// <summary>By-lines, dates, headlines, tags and captions are shorter; longer texts are the article's.</summary>
    private const int LongestVisible = 400;

    /// <summary>A paragraph at least this long is the article's; a second-rank heading behind it heads a section.</summary>
    private const int ShortestProse = 80;

    private const int MostKept = 8_192;

    private readonly PageClues _clues = new();
    private readonly List<string> _jsonLd = [];

    /// <summary>What classes mean: a page has few of them, again and again.</summary>
    private readonly Dictionary<string, Surroundings> _classes = new(StringComparer.Ordinal);

    private OpenNode[] _open = new OpenNode[64];
    private int _depth;
    private int _group;
    private bool _hasProse;

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
        (_group, _hasProse) = (0, false);
        Open(new OpenNode { Children = root.ChildNodes });
        while (_depth > 0)
        {
            ref var place = ref _open[_depth - 1];
            // By index: AngleSharp finds a node's next sibling by going through all siblings.
            if (place.Next >= place.Children.Length)
            {
                // What is kept for the next page must not keep this one's tree alive.
                place = default;
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
        var name = ElementNames.Of(element.LocalName);
        switch (name.Role)
        {
            case ElementRole.Meta:
                MetaElements.Read(element, _clues);
                return;
            case ElementRole.Link:
                LinkElements.Read(element, _clues);
                return;
            case ElementRole.Base:
                _clues.BaseAddress ??= element.GetAttribute("href");
                return;
            case ElementRole.Script:
                if (element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase)) _jsonLd.Add(element.TextContent);
                return;
            case ElementRole.Title:
                if (outer.IsHead) _clues.Add(ClueField.Title, ShortText.Of(element, LongestVisible), MetadataSource.TitleElement);
                return;
            case ElementRole.Unread:
                return;
            case ElementRole.Headline:
                var isMain = (name.Around & Surroundings.MainHeading) != 0;
                if (isMain || !_hasProse) _clues.Add(ClueField.Title, ShortText.Of(element, LongestVisible), MetadataSource.Visible, isMain ? 0 : 1);
                break;
        }

        Open(Inside(element, name, outer));
    }

    private OpenNode Inside(IElement element, ElementName name, in OpenNode outer)
    {
        var around = outer.Around | name.Around;
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
                    if (name.Role is not (ElementRole.Root or ElementRole.Template)) around = Add(around, OfClass(attribute.Value));
                    break;
                case "href" when name.Role == ElementRole.Anchor:
                    href = attribute.Value;
                    break;
                case "rel" when name.Role == ElementRole.Anchor:
                    around |= LinkElements.ReadRelation(element, attribute.Value, _clues);
                    break;
                case "itemprop":
                    Microdata.Read(element, attribute.Value, _clues);
                    break;
                case "lang" when name.Role == ElementRole.Root:
                    _clues.Add(ClueField.Language, attribute.Value, MetadataSource.RootElement);
                    break;
                case "datetime" when (name.Around & Surroundings.Time) != 0:
                    if ((around & Surroundings.Furniture) == 0) _clues.Add(ClueField.Published, attribute.Value, MetadataSource.TimeElement);
                    break;
            }
        }

        if (name.IsGroup) group = ++_group;
        return new OpenNode { Children = element.ChildNodes, Around = around, Href = href, Group = group, IsHead = name.Role == ElementRole.Head };
    }

    /// <summary>A list of tags is the article's also within a box of related things, and so is a by-line beside what shares it.</summary>
    private static Surroundings Add(Surroundings outer, Surroundings own) => (own & (Surroundings.Tags | Surroundings.Author | Surroundings.Editor)) != 0 ? (outer & ~Surroundings.Furniture) | own : outer | own;

    private Surroundings OfClass(string names)
    {
        if (_classes.TryGetValue(names, out var known)) return known;
        return _classes[names] = ClassWords.Read(names);
    }

    private void Hear(string data, in OpenNode place)
    {
        // Most texts are the white space between elements.
        var text = data.AsSpan().Trim();
        _hasProse |= text.Length >= ShortestProse && place.Href is null && (place.Around & (Surroundings.Paragraph | Surroundings.Furniture)) == Surroundings.Paragraph;
        if (text.Length is 0 or > LongestVisible) return;
        _clues.Add(new VisibleText(text.Length == data.Length ? data : text.ToString(), place.Around, place.Href, place.Group));
    }
}
