using System.Collections.Frozen;

namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>What is to be done with an element on the way through a page.</summary>
internal enum ElementRole : byte
{
    /// <summary>What is within is read.</summary>
    Container,
    Root,
    Head,

    /// <summary>Its classes tell of the whole page: body, main, article.</summary>
    Template,
    Anchor,
    Headline,
    Title,
    Meta,
    Link,
    Base,
    Script,

    /// <summary>Readers do not see what is within as text.</summary>
    Unread,
}

/// <param name="Role">What to do with the element.</param>
/// <param name="Around">What it says of the texts within.</param>
/// <param name="IsGroup">Whether the texts within belong together more than with those outside.</param>
internal readonly record struct ElementName(ElementRole Role, Surroundings Around, bool IsGroup);

/// <summary>The names of HTML elements by what they tell a reader of metadata.</summary>
internal static class ElementNames
{
    private static readonly FrozenDictionary<string, ElementName> Names = Build();

    public static ElementName Of(string localName) => Names.GetValueOrDefault(localName);

    private static FrozenDictionary<string, ElementName> Build()
    {
        var names = new Dictionary<string, ElementName>(StringComparer.Ordinal);
        Add("html", ElementRole.Root);
        Add("head", ElementRole.Head);
        Add("body main article", ElementRole.Template);
        Add("a", ElementRole.Anchor);
        Add("h1", ElementRole.Headline, Surroundings.Heading | Surroundings.MainHeading);
        Add("h2", ElementRole.Headline, Surroundings.Heading);
        Add("title", ElementRole.Title);
        Add("meta", ElementRole.Meta);
        Add("link", ElementRole.Link);
        Add("base", ElementRole.Base);
        Add("script", ElementRole.Script);
        Add("style noscript svg math template iframe select textarea button form", ElementRole.Unread);
        Add("h3", ElementRole.Container, Surroundings.Heading);
        Add("p", ElementRole.Container, Surroundings.Paragraph, isGroup: true);
        Add("figcaption", ElementRole.Container, Surroundings.Caption);
        Add("time", ElementRole.Container, Surroundings.Time);
        Add("footer aside", ElementRole.Container, Surroundings.Furniture);
        Add("nav", ElementRole.Container, Surroundings.Furniture, isGroup: true);
        Add("ul ol div section td", ElementRole.Container, isGroup: true);
        return names.ToFrozenDictionary(StringComparer.Ordinal);

        void Add(string elements, ElementRole role, Surroundings around = Surroundings.None, bool isGroup = false)
        {
            foreach (var element in elements.Split(' ')) names.Add(element, new ElementName(role, around, isGroup));
        }
    }
}
