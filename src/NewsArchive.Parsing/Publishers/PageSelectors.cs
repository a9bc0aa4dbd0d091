using AngleSharp.Dom;

namespace NewsArchive.Parsing.Publishers;

/// <summary>A publisher's page profile, ready to be matched.</summary>
internal sealed class PageSelectors
{
    private readonly List<ElementSelector> _content = [];
    private readonly List<(ElementSelector Element, RemovedKind Kind)> _remove = [];

    /// <exception cref="ProfileException">A selector cannot be read.</exception>
    public PageSelectors(PageProfile profile, string publisher)
    {
        foreach (var content in profile.Content) _content.Add(Parse(content, publisher));
        foreach (var box in profile.Remove) _remove.Add((Parse(box.Element, publisher), box.Kind));
    }

    public int ContentCount => _content.Count;

    public bool HasBoxes => _remove.Count > 0;

    /// <param name="rank">Which of the content selectors, from 0.</param>
    public bool IsContent(IElement element, int rank) => _content[rank].Matches(element);

    /// <returns>What the element is taken out as, or null.</returns>
    public RemovedKind? BoxOf(IElement element)
    {
        foreach (var (selector, kind) in _remove)
        {
            if (selector.Matches(element)) return kind;
        }

        return null;
    }

    private static ElementSelector Parse(string text, string publisher) => ElementSelector.TryParse(text, out var selector)
        ? selector
        : throw new ProfileException($"Publisher profile {publisher}: \"{text}\" is no selector of one element; write tag, #id and .class, as in \"div#content.read\".");
}
