using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>A node of the page that may hold text, in document order, with what lies below it added up.</summary>
internal struct PageNode(INode node, int parent, TagKind tag, BoxKind box)
{
    public INode Node { get; } = node;

    /// <summary>Place of the element around it in the list, or -1.</summary>
    public int Parent { get; } = parent;

    /// <summary>Place of the first node behind it that is not inside.</summary>
    public int End { get; set; }

    public TagKind Tag { get; } = tag;

    /// <summary>What it is for. Cleared where the name turns out to be wrong.</summary>
    public BoxKind Box { get; set; } = box;

    /// <summary>Whether the page itself calls it its article: by an article element, or by a name such as "entry-content".</summary>
    public readonly bool IsArticle => Node is IElement element
        && (Tag == TagKind.Main ? element.LocalName == "article" : Box == BoxKind.Content && Tag == TagKind.Block && BoxKinds.IsArticleBody(element.ClassName));

    /// <summary>Characters of text that stands in it but in no block inside it.</summary>
    public int OwnText { get; set; }

    /// <summary>How many of these are in links.</summary>
    public int OwnLinks { get; set; }

    /// <summary>Commas and sentence ends among these.</summary>
    public int OwnMarks { get; set; }

    /// <summary>Characters in it that read like an article's.</summary>
    public float Prose { get; set; }

    /// <summary>How much it looks like the article, what speaks against it taken off.</summary>
    public float Worth { get; set; }
}
