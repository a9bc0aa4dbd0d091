using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses the section of the site the article stands in.</summary>
internal static class SectionChoice
{
    private const int LongestSection = 60;

    private static readonly HashSet<string> NoSections = new(StringComparer.OrdinalIgnoreCase)
    {
        "home", "beranda", "homepage", "depan", "berita", "news", "article", "artikel terbaru", "uncategorized", "detail", "»", ">", "/",
    };

    private static readonly MetadataSource[] Order = [MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Meta, MetadataSource.Itemprop, MetadataSource.DublinCore];

    public static Clue? Choose(PageClues clues, string? title, SiteNames site)
    {
        var key = title is null ? null : NameKeys.Key(title);
        foreach (var clue in clues.About(ClueField.Section, Order))
        {
            if (IsSection(clue.Text, key, site)) return clue with { Text = NameKeys.Collapse(clue.Text) };
        }

        foreach (var text in clues.Visible)
        {
            if (text.Is(Surroundings.Crumbs) && !text.Is(Surroundings.Popular) && text.Href is not null && IsSection(text.Text, key, site))
                return new Clue(ClueField.Section, NameKeys.Collapse(text.Text), MetadataSource.Visible, 0);
        }

        return null;
    }

    private static bool IsSection(string text, string? titleKey, SiteNames site) =>
        text.Length <= LongestSection && text.Any(char.IsLetter) && !text.Contains('/', StringComparison.Ordinal) && !text.Contains(".com", StringComparison.OrdinalIgnoreCase)
        && !NoSections.Contains(text) && !site.IsHome(text) && NameKeys.Key(text) != titleKey;
}
