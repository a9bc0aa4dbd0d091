using System.Text.Json;

using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.JsonLd;

/// <summary>Reads scripts of linked data (schema.org): a lone object, arrays, `@graph`, articles within other things.</summary>
internal static class JsonLdReader
{
    /// <summary>Scripts of one page that are read.</summary>
    private const int MostScripts = 30;

    /// <summary>Objects of one page that are looked at.</summary>
    private const int MostObjects = 5_000;

    /// <summary>Members an article may stand in; "hasPart", "itemListElement" and the like hold other articles.</summary>
    private static readonly string[] Containers = ["@graph", "mainEntity", "mainEntityOfPage", "@list", "@set"];

    public static void Read(IReadOnlyList<string> scripts, PageClues clues)
    {
        var things = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var best = (Element: default(JsonElement), Worth: 0);
        JsonElement? breadcrumbs = null;
        var documents = new List<JsonDocument>();
        try
        {
            var budget = MostObjects;
            foreach (var script in scripts.Take(MostScripts))
            {
                if (LenientJson.Parse(script) is not { } document) continue;
                documents.Add(document);
                foreach (var thing in Things(document.RootElement, ref budget))
                {
                    if (thing.Text("@id") is { } id) things.TryAdd(id, thing);
                    var type = JsonLdTypes.Of(thing);
                    if (JsonLdTypes.Worth(type) is var worth && worth > best.Worth) best = (thing, worth);
                    if (type == "BreadcrumbList") breadcrumbs ??= thing;
                    if (type is "WebSite") clues.Add(ClueField.SiteName, thing.Text("name"), MetadataSource.JsonLd, 2);
                }
            }

            if (best.Worth > 0) JsonLdFields.Read(best.Element, best.Worth, things, clues);
            if (breadcrumbs is { } path) JsonLdFields.ReadPath(path, things, clues);
        }
        finally
        {
            documents.ForEach(document => document.Dispose());
        }
    }

    /// <summary>The objects that may be the page's own article, outer ones first.</summary>
    private static List<JsonElement> Things(JsonElement root, ref int budget)
    {
        var found = new List<JsonElement>();
        var waiting = new Queue<JsonElement>([root]);
        while (waiting.TryDequeue(out var element) && budget-- > 0)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray()) waiting.Enqueue(item);
            }

            if (element.ValueKind != JsonValueKind.Object) continue;
            found.Add(element);
            foreach (var name in Containers)
            {
                if (element.TryGetProperty(name, out var inner)) waiting.Enqueue(inner);
            }
        }

        return found;
    }
}
