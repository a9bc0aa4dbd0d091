using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses the article's images, with caption and credit of the lead.</summary>
internal static class ImageChoice
{
    private const int MostImages = 10;
    private const int LongestCaption = 600;

    private static readonly MetadataSource[] Order = [MetadataSource.OpenGraph, MetadataSource.JsonLd, MetadataSource.Itemprop, MetadataSource.Twitter, MetadataSource.Meta, MetadataSource.Link];

    public static (IReadOnlyList<ArticleImage> Images, MetadataSource? Source) Choose(PageClues clues, Uri? root, SiteNames site)
    {
        var images = new List<ArticleImage>();
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        MetadataSource? lead = null;
        foreach (var clue in clues.About(ClueField.Image, Order))
        {
            // A folder ("http://img.example.id/new") is what a template leaves where there is no image.
            if (AddressChoice.Resolve(clue.Text, root) is not { } address || !address.Segments[^1].Contains('.', StringComparison.Ordinal) || IsLogo(address)) continue;
            // The same picture in other sizes lies in other folders, under one name.
            if (!files.Add(address.Segments[^1]) || images.Count == MostImages || (lead is not null && lead != clue.Source)) continue;
            lead ??= clue.Source;
            var (caption, credit) = images.Count == 0 ? Caption(clues, site) : (null, null);
            images.Add(new ArticleImage(address.AbsoluteUri, caption, credit));
        }

        return (images, lead);
    }

    private static bool IsCaption(VisibleText text) =>
        text.Is(Surroundings.Caption) && !text.Is(Surroundings.Furniture | Surroundings.Popular) && text.Text.Length <= LongestCaption && text.Text.Contains(' ', StringComparison.Ordinal);

    private static bool IsLogo(Uri address) => address.AbsolutePath.Contains("logo", StringComparison.OrdinalIgnoreCase) || address.AbsolutePath.Contains("blavatar", StringComparison.OrdinalIgnoreCase);

    private static (string? Caption, string? Credit) Caption(PageClues clues, SiteNames site)
    {
        var declaredCredit = clues.First(ClueField.ImageCredit, MetadataSource.JsonLd);
        if (declaredCredit is not null && site.Is(declaredCredit)) declaredCredit = null;
        var text = clues.First(ClueField.ImageCaption, MetadataSource.JsonLd)
            ?? clues.Visible.FirstOrDefault(IsCaption).Text
            ?? clues.First(ClueField.ImageCaption, MetadataSource.OpenGraph);
        if (text is null) return (null, declaredCredit);
        var (caption, credit) = CaptionParts.Split(NameKeys.Collapse(text));
        return (caption, declaredCredit ?? credit);
    }
}
