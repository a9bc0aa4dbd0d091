using System.Collections.Frozen;
using System.Globalization;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>Looks over a page's tags before a tree is built of them, so that no page can cost more than its limits allow.</summary>
internal static class PageGuard
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

    private static readonly FrozenDictionary<string, Tag>.AlternateLookup<ReadOnlySpan<char>> Kinds = Table().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Ends out of order in a page written by hand or a template; more are an attack or a very sloppy page.</summary>
    private const int UsualDisorder = 1_000;

    /// <summary>Linear in the page's length times, at worst, <see cref="PageLimits.MaxOpenElements"/>.</summary>
    /// <returns>
    /// Whether its elements are in order. Where they are not, the parser may see other elements open than were counted
    /// here, so that it has to be watched closely.
    /// </returns>
    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    public static bool Check(ReadOnlySpan<char> html, PageLimits limits)
    {
        if (html.Length > limits.MaxLength) throw Refuse(PageFault.TooLong, $"The page has {html.Length:N0} characters; at most {limits.MaxLength:N0} are read.");
        var open = new OpenElements(limits.MaxOpenElements);
        var tags = new MarkupCursor(html);
        var (elements, disorder, implied, rootAttributes) = (0, 0, 0, 0);
        long work = 0;
        while (tags.MoveNext())
        {
            work += open.Count;
            if (work > limits.MaxNestingWork) throw Refuse(PageFault.TooCostly, $"The page's elements are nested so deep and so often that building its tree would take too long (reached at character {tags.Start:N0}).");
            var kind = Kinds.TryGetValue(tags.Name, out var known) ? known : Tag.Element;
            if (tags.IsEnd)
            {
                if (kind == Tag.Implied) disorder += --implied < 0 ? 1 : 0;
                else if (kind is not (Tag.Root or Tag.Script or Tag.RawText) && !open.Close(tags.Name)) disorder++;
                continue;
            }

            if (kind == Tag.Implied) implied = Math.Max(0, implied) + 1;
            if (++elements > limits.MaxElements) throw TooManyElements(limits);
            var attributes = kind == Tag.Root ? rootAttributes += tags.Attributes : tags.Attributes;
            if (attributes > limits.MaxAttributes) throw Refuse(PageFault.TooManyAttributes, $"The element at character {tags.Start:N0} has {attributes:N0} attributes; at most {limits.MaxAttributes:N0} are read.");
            Enter(ref tags, open, kind);
            if (open.Count > limits.MaxOpenElements) throw Refuse(PageFault.TooDeep, $"At character {tags.Start:N0} of the page more than {limits.MaxOpenElements:N0} elements are open at once.");
        }

        return disorder <= UsualDisorder;
    }

    public static PageRefusedException TooManyElements(PageLimits limits) =>
        Refuse(PageFault.TooManyElements, $"The page has more than {limits.MaxElements:N0} elements.");

    public static PageRefusedException TooCostly(long bytes) =>
        Refuse(PageFault.TooCostly, $"The page's tree would need more than {bytes:N0} bytes: formatting that is left open is opened again in every paragraph.");

    private static void Enter(ref MarkupCursor tags, OpenElements open, Tag kind)
    {
        if (open.InForeign)
        {
            if (!tags.IsSelfClosing) open.Push(tags.Name, kind == Tag.Foreign);
            return;
        }

        switch (kind)
        {
            case Tag.Element:
                open.Push(tags.Name, isForeign: false);
                break;
            case Tag.Foreign when !tags.IsSelfClosing:
                open.Push(tags.Name, isForeign: true);
                break;
            case Tag.RawText:
                tags.SkipRawText(tags.Name);
                break;
            case Tag.Script:
                tags.SkipScript();
                break;
            case Tag.PlainText:
                tags.SkipToEnd();
                break;
        }
    }

    private static PageRefusedException Refuse(PageFault fault, FormattableString message) => new(fault, message.ToString(CultureInfo.InvariantCulture));

    private static FrozenDictionary<string, Tag> Table()
    {
        var kinds = new Dictionary<string, Tag>(StringComparer.OrdinalIgnoreCase);
        Add(Tag.Void, "area base br col embed hr img input link meta param source track wbr basefont bgsound frame keygen");
        Add(Tag.Implied, "p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rp rt rb rtc");
        Add(Tag.Root, "html head body");
        Add(Tag.RawText, "style title textarea xmp iframe noembed noframes");
        Add(Tag.Script, "script");
        Add(Tag.PlainText, "plaintext");
        Add(Tag.Foreign, "svg math");
        return kinds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

        void Add(Tag kind, string names)
        {
            foreach (var name in names.Split(' ')) kinds.Add(name, kind);
        }
    }
}
