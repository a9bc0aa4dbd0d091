using System.Buffers;

using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses the article's tags.</summary>
internal static class TagChoice
{
    private const int MostTags = 50;
    private const int LongestTag = 80;

    /// <summary>Words of a description, each with a comma behind it, are no tags: many of one word, most of them small words or all of the title's.</summary>
    private const int FewestOfWordList = 8;

    /// <summary>Parts of addresses under which sites list the articles of a tag.</summary>
    private static readonly SearchValues<string> TagPaths = SearchValues.Create(["/tag/", "/tags/", "/topik/", "/topic/", "/topics/", "/tag-", "/tagar/", "?tag="], StringComparison.OrdinalIgnoreCase);

    private static readonly MetadataSource[] Order = [MetadataSource.JsonLd, MetadataSource.Itemprop, MetadataSource.OpenGraph, MetadataSource.Meta, MetadataSource.DublinCore];

    /// <param name="clues">What the page says.</param>
    /// <param name="title">The headline, whose words some sites repeat as tags.</param>
    /// <param name="section">The section, which is a tag on some sites.</param>
    /// <param name="site">The site's names.</param>
    public static (IReadOnlyList<string> Tags, MetadataSource? Source) Choose(PageClues clues, string? title, string? section, SiteNames site)
    {
        var declared = Declared(clues, title, section, site);
        var visible = Visible(clues, TitleChoice.IndexOf(title, clues.Visible), section, site);
        if (visible.Count == 0) return declared;
        // A list of tags that readers see is surely the article's where it shares some with the declared ones; else what is declared
        // in general key words only gives way to it.
        var shared = visible.Where(list => list.Intersect(declared.Tags, StringComparer.OrdinalIgnoreCase).Any()).MaxBy(list => list.Count);
        if (shared is not null) return (shared.Count >= declared.Tags.Count ? shared : declared.Tags, shared.Count >= declared.Tags.Count ? MetadataSource.Visible : declared.Source);
        return declared.Tags.Count > 0 && declared.Source != MetadataSource.Meta ? declared : (visible[0], MetadataSource.Visible);
    }

    private static (IReadOnlyList<string> Tags, MetadataSource? Source) Declared(PageClues clues, string? title, string? section, SiteNames site)
    {
        foreach (var source in Order)
        {
            var single = Clean(clues.About(ClueField.Tag, source).Where(clue => !clue.Text.Contains(':', StringComparison.Ordinal)).Select(clue => clue.Text), section, site);
            if (single.Count > 0) return (single, source);
            foreach (var clue in clues.About(ClueField.Keywords, source))
            {
                var tags = Clean(clue.Text.Split([',', ';', '|']), section, site);
                if (tags.Count > 0 && !IsFurniture(tags, title)) return (tags, source);
            }
        }

        return ([], null);
    }

    /// <summary>Lists of links to tags behind the headline, in the page's order.</summary>
    private static List<List<string>> Visible(PageClues clues, int titleAt, string? section, SiteNames site)
    {
        var lists = new List<List<string>>();
        var current = new List<string>();
        var (behind, label, marked) = (0, "", false);
        for (var i = titleAt + 1; i < clues.Visible.Count; i++)
        {
            var text = clues.Visible[i];
            var isTag = text.Href is { } address && text.Text.Length <= LongestTag && !text.Is(Surroundings.Furniture | Surroundings.Popular) && !IsInText(text)
                && (address.AsSpan().ContainsAny(TagPaths) || (text.Is(Surroundings.Tags) && !text.Is(Surroundings.Crumbs)));
            if (isTag)
            {
                marked |= text.Is(Surroundings.Tags);
                current.Add(text.Text);
                behind = 0;
            }
            else if (text.Text.Length > 2 && ++behind > 1)
            {
                Close();
            }

            if (current.Count == 0) label = text.Text;
        }

        Close();
        return lists;

        void Close()
        {
            var tags = Clean(current, section, site);
            // A lone link to a tag, not marked as one, is a word of a sentence.
            if (tags.Count > (marked || IsTagLabel(label) ? 0 : 1) && !IsOfOthers(label)) lists.Add(tags);
            (current, marked) = ([], false);
        }
    }

    private static bool IsTagLabel(string label) => Array.Exists(["tag", "topik", "topic", "label", "kata kunci"], word => label.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Topik Pilihan", "Tag Populer": what the newsroom or everybody chose.</summary>
    private static bool IsOfOthers(string label) =>
        label.Length < 40 && Array.Exists(["pilihan", "populer", "popular", "trending", "hits", "hot "], word => label.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Links in the article's own sentences lead to tags as well.</summary>
    private static bool IsInText(VisibleText text) => text.Is(Surroundings.Paragraph) && !text.Is(Surroundings.Tags);

    private static List<string> Clean(IEnumerable<string> tags, string? section, SiteNames site)
    {
        var kept = new List<string>();
        foreach (var raw in tags)
        {
            var tag = NameKeys.Collapse(raw).TrimStart('#', ' ').Trim(',', ' ', '"', '\'');
            if (tag.Length is 0 or > LongestTag || kept.Count == MostTags) continue;
            var isSite = site.Is(tag) || (section is not null && tag.Equals(section, StringComparison.OrdinalIgnoreCase) && kept.Count > 0);
            if (!isSite && !IsOfSite(tag) && !kept.Contains(tag, StringComparer.OrdinalIgnoreCase)) kept.Add(tag);
        }

        return kept;
    }

    /// <summary>What sites put among the key words of every page.</summary>
    private static bool IsOfSite(string tag) =>
        tag.StartsWith("berita ", StringComparison.OrdinalIgnoreCase) && tag.AsSpan().Count(' ') == 1 && SiteWords.Contains(tag[7..].ToLowerInvariant())
        || SiteWords.Contains(tag.ToLowerInvariant());

    private static readonly HashSet<string> SiteWords = new(StringComparer.Ordinal)
    {
        "terkini", "indonesia hari ini", "online", "hari ini", "terbaru", "berita", "news", "portal indonesia", "portal berita", "berita indonesia", "berita online", "tag", "tags", "topik", "indeks", "lihat semua",
        "selengkapnya", "indonesia terkini", "utama", "populer", "update", "portal",
    };

    /// <summary>A description cut into words, the title's beginning, or the sections of the whole site.</summary>
    private static bool IsFurniture(List<string> tags, string? title)
    {
        if (tags.Count >= FewestOfWordList && tags.All(tag => !tag.Contains(' ', StringComparison.Ordinal)) && tags.Count(tag => tag.Length <= 4) * 4 >= tags.Count) return true;
        return tags.Count == 1 && title is not null && tags[0].AsSpan().Count(' ') >= 2 && title.StartsWith(tags[0], StringComparison.OrdinalIgnoreCase);
    }
}
