using System.Xml.Linq;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Finds the picture of an entry.</summary>
internal static class MediaImage
{
    public static string? Find(XElement entry, Uri document)
    {
        var media = entry.Of(FeedNames.Media, "content").Concat(entry.Of(FeedNames.Media, "group").SelectMany(group => group.Of(FeedNames.Media, "content")));
        var candidates = media.Where(IsImage).Select(one => one.Attribute("url")?.Value)
            .Concat(entry.Own("enclosure").Where(IsImage).Select(one => one.Attribute("url")?.Value))
            .Concat(entry.Of(FeedNames.Media, "thumbnail").Select(one => one.Attribute("url")?.Value))
            .Concat(entry.Own("image").Select(one => one.Own("url").FirstOrDefault().Text() ?? one.Text()))
            .Concat(entry.Of(FeedNames.Image, "image").SelectMany(one => one.Of(FeedNames.Image, "loc")).Select(one => one.Text()));
        return candidates.Select(text => ItemKeys.Address(text, document)?.AbsoluteUri).FirstOrDefault(address => address is not null);
    }

    private static bool IsImage(XElement media) =>
        media.Attribute("medium")?.Value == "image" || media.Attribute("type")?.Value.StartsWith("image", StringComparison.OrdinalIgnoreCase) == true
        || (media.Attribute("medium") is null && media.Attribute("type") is null && media.Name.LocalName == "content");
}
