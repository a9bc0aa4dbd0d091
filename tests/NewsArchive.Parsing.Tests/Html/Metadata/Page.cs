using NewsArchive.Parsing.Html.Metadata;
using NewsArchive.Parsing.Html.Reading;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Tests.Html.Metadata;

/// <summary>Makes small pages, and reads what they say.</summary>
internal static class Page
{
    public const string Url = "https://www.warta-contoh.id/daerah/2024/03/04/pasar-johar-kembali-ramai";

    public static PageMetadata Read(string head, string body = "", string? url = Url, string htmlAttributes = "")
    {
        using var document = PageParser.Parse($"<!DOCTYPE html><html {htmlAttributes}><head>{head}</head><body>{body}</body></html>", PageLimits.Default, CancellationToken.None);
        return PageMetadataReader.Read(document, url is null ? null : new Uri(url), PublisherCatalog.BuiltIn);
    }

    public static string JsonLd(string json) => $"<script type=\"application/ld+json\">{json}</script>";
}
