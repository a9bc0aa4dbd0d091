using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>Looks over a page's tags before a tree is built of them, so that no page can cost more than its limits allow.</summary>
internal ref struct PageGuard
{
    private enum Tag
    {
        /// <summary>Stays open until its end or an outer one's.</summary>
        Element,

        /// <summary>Has no content.</summary>
        Void,

        /// <summary>Ends where a sibling begins, so that pages leave its end out.</summary>
        Implied,

        /// <summary>There is one of each, whose tags may be left out or repeated.</summary>
        Root,

        /// <summary>Its content is text.</summary>
        RawText,

        Script,

        PlainText,

        /// <summary>SVG or MathML, within which every element needs its end.</summary>
        Foreign,
    }

    private static readonly FrozenDictionary<ulong, Tag> Kinds = Table();

    /// <summary>Elements of drawings: within an SVG of nothing else there is no text to read.</summary>
    private static readonly FrozenSet<ulong> Drawing =
        "g path circle ellipse rect line polyline polygon defs use symbol linearGradient radialGradient stop clipPath mask filter image title desc metadata".Split(' ').Select(name => NameKey.Of(name)).ToFrozenSet();

    private static readonly ulong Style = NameKey.Of("style");
    private static readonly ulong Svg = NameKey.Of("svg");
    private static readonly ulong Image = NameKey.Of("img");
    private static readonly ulong Link = NameKey.Of("link");

    /// <summary>What a link in the head says that is read; images say only the first.</summary>
    private static readonly SearchValues<string> Relations = SearchValues.Create(["itemprop", "canonical", "license", "next", "prev", "image_src"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Ends out of order in a page written by hand or a template; more are an attack or a very sloppy page.</summary>
    private const int UsualDisorder = 1_000;

    private const int None = -1;

    private readonly PageLimits _limits;
    private readonly PageExcerpt _excerpt;
    private readonly OpenElements _open;
    private MarkupCursor _tags;

    // Of the tag: its key, its kind, and the place before it.
    private ulong _name;
    private Tag _kind;
    private PageExcerpt.Mark _before;

    // Of the drawing that is open: where it starts, and the place before it.
    private int _drawing = None;
    private PageExcerpt.Mark _beforeDrawing;

    private int _elements;
    private int _disorder;
    private int _implied;
    private int _rootAttributes;

    private PageGuard(ReadOnlySpan<char> html, PageLimits limits, PageExcerpt excerpt)
    {
        (_limits, _excerpt) = (limits, excerpt);
        _open = new OpenElements(limits.MaxOpenElements);
        _tags = new MarkupCursor(html, excerpt);
    }

    /// <summary>Linear in the page's length times, at worst, <see cref="PageLimits.MaxOpenElements"/>.</summary>
    /// <param name="html">The page.</param>
    /// <param name="limits">What is too much.</param>
    /// <param name="excerpt">Takes note of elements that nobody reads.</param>
    /// <returns>
    /// Whether its elements are in order. Where they are not, the parser may see other elements open than were counted
    /// here, so that it has to be watched closely.
    /// </returns>
    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    public static bool Check(ReadOnlySpan<char> html, PageLimits limits, PageExcerpt excerpt)
    {
        if (html.Length > limits.MaxLength) throw Refuse(PageFault.TooLong, $"The page has {html.Length:N0} characters; at most {limits.MaxLength:N0} are read.");
        return new PageGuard(html, limits, excerpt).Check();
    }

    public static PageRefusedException TooManyElements(PageLimits limits) =>
        Refuse(PageFault.TooManyElements, $"The page has more than {limits.MaxElements:N0} elements.");

    public static PageRefusedException TooCostly(long bytes) =>
        Refuse(PageFault.TooCostly, $"The page's tree would need more than {bytes:N0} bytes: formatting that is left open is opened again in every paragraph.");

    private bool Check()
    {
        long work = 0;
        for (_before = _excerpt.Here; _tags.MoveNext(); _before = _excerpt.Here)
        {
            work += _open.Count;
            if (work > _limits.MaxNestingWork) throw Refuse(PageFault.TooCostly, $"The page's elements are nested so deep and so often that building its tree would take too long (reached at character {_tags.Start:N0}).");
            _name = NameKey.Of(_tags.Name);
            _kind = Kinds.GetValueOrDefault(_name);
            if (_tags.IsEnd)
            {
                Leave();
                continue;
            }

            Count();
            if (_open.InForeign) EnterForeign();
            else Enter();
            if (_open.Count > _limits.MaxOpenElements) throw Refuse(PageFault.TooDeep, $"At character {_tags.Start:N0} of the page more than {_limits.MaxOpenElements:N0} elements are open at once.");
        }

        return _disorder <= UsualDisorder;
    }

    private void Count()
    {
        if (_kind == Tag.Implied) _implied = Math.Max(0, _implied) + 1;
        if (++_elements > _limits.MaxElements) throw TooManyElements(_limits);
        var attributes = _kind == Tag.Root ? _rootAttributes += _tags.Attributes : _tags.Attributes;
        if (attributes > _limits.MaxAttributes) throw Refuse(PageFault.TooManyAttributes, $"The element at character {_tags.Start:N0} has {attributes:N0} attributes; at most {_limits.MaxAttributes:N0} are read.");
    }

    private void Enter()
    {
        var start = _tags.Start;
        switch (_kind)
        {
            case Tag.Element:
                _open.Push(_name, isForeign: false);
                break;
            case Tag.Void when IsUnread():
                _excerpt.LeaveOutElement(_before, start, _tags.At);
                break;
            case Tag.Foreign when !_tags.IsSelfClosing:
                (_drawing, _beforeDrawing) = (start, _before);
                _open.Push(_name, isForeign: true);
                break;
            case Tag.RawText:
                _tags.SkipRawText(_tags.Name);
                if (_name == Style && _tags.MoveNext()) _excerpt.LeaveOutElement(_before, start, _tags.At);
                break;
            case Tag.Script:
                var isData = _tags.Written.Contains("json", StringComparison.OrdinalIgnoreCase);
                _tags.SkipScript();
                if (!isData && _tags.MoveNext()) _excerpt.LeaveOutElement(_before, start, _tags.At);
                break;
            case Tag.PlainText:
                _tags.SkipToEnd();
                break;
        }
    }

    private void EnterForeign()
    {
        if (!Drawing.Contains(_name)) _drawing = None;
        if (!_tags.IsSelfClosing) _open.Push(_name, _kind == Tag.Foreign);
    }

    private void Leave()
    {
        if (_kind == Tag.Implied) _disorder += --_implied < 0 ? 1 : 0;
        else if (_kind is not (Tag.Root or Tag.Script or Tag.RawText) && !_open.Close(_name)) _disorder++;
        if (_drawing == None || _open.InForeign) return;
        if (_name == Svg) _excerpt.LeaveOutElement(_beforeDrawing, _drawing, _tags.At);
        _drawing = None;
    }

    private readonly bool IsUnread() =>
        (_name == Image && !_tags.Written.Contains("itemprop", StringComparison.OrdinalIgnoreCase)) || (_name == Link && !_tags.Written.ContainsAny(Relations));

    private static PageRefusedException Refuse(PageFault fault, FormattableString message) => new(fault, message.ToString(CultureInfo.InvariantCulture));

    private static FrozenDictionary<ulong, Tag> Table()
    {
        var kinds = new Dictionary<ulong, Tag>();
        Add(Tag.Void, "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen");
        Add(Tag.Implied, "p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt rb rtc");
        Add(Tag.Root, "html head body");
        Add(Tag.RawText, "style title textarea xmp iframe noembed noframes");
        Add(Tag.Script, "script");
        Add(Tag.PlainText, "plaintext");
        Add(Tag.Foreign, "svg math");
        return kinds.ToFrozenDictionary();

        void Add(Tag kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds.Add(NameKey.Of(name), kind);
        }
    }
}
