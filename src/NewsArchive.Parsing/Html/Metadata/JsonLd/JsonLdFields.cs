using System.Text.Json;

using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.JsonLd;

/// <summary>What an article's object of linked data says.</summary>
internal static class JsonLdFields
{
    /// <summary>What the ranks of a thing that is hardly an article (a `WebPage`) are behind those of one that is.</summary>
    private const int Doubtful = 10;

    /// <param name="article">The object.</param>
    /// <param name="worth">How much it is an article.</param>
    /// <param name="things">Objects of the page that others refer to, by their `@id`.</param>
    /// <param name="clues">Where to add what it says.</param>
    public static void Read(JsonElement article, int worth, IReadOnlyDictionary<string, JsonElement> things, PageClues clues)
    {
        var rank = worth > 1 ? 0 : Doubtful;
        Add(ClueField.Title, "headline");
        Add(ClueField.Title, "name", 1);
        Add(ClueField.Description, "description");
        Add(ClueField.Published, "datePublished");
        Add(ClueField.Published, "dateCreated", 1);
        Add(ClueField.Published, "uploadDate", 2);
        Add(ClueField.Modified, "dateModified");
        Add(ClueField.Section, "articleSection");
        Add(ClueField.Url, "url");
        Add(ClueField.Language, "inLanguage");
        Add(ClueField.FreeToRead, "isAccessibleForFree");
        Add(ClueField.Licence, "license");
        Add(ClueField.Body, "articleBody");
        if (article.Items("mainEntityOfPage").Select(page => page.ValueKind == JsonValueKind.Object ? page.Text("@id") ?? page.Text("url") : JsonElements.Value(page)).FirstOrDefault() is { } own)
            clues.Add(ClueField.Url, own, MetadataSource.JsonLd, rank + 1);
        foreach (var (member, field, behind) in new[] { ("author", ClueField.Author, 0), ("creator", ClueField.Author, 1), ("editor", ClueField.Editor, 0) })
        {
            foreach (var person in article.Items(member)) clues.Add(field, Name(person, things), MetadataSource.JsonLd, rank + behind);
        }

        foreach (var publisher in article.Items("publisher")) clues.Add(ClueField.SiteName, Name(publisher, things), MetadataSource.JsonLd, rank);
        foreach (var keyword in article.Items("keywords"))
        {
            // A list has one tag an item, a text has commas.
            var isList = article.GetProperty("keywords").ValueKind == JsonValueKind.Array;
            clues.Add(isList ? ClueField.Tag : ClueField.Keywords, JsonElements.Value(keyword), MetadataSource.JsonLd, rank);
        }

        foreach (var image in article.Items("image")) AddImage(Resolve(image, things), rank, clues);
        if (JsonLdTypes.Of(article) is { } type) clues.Add(ClueField.ArticleType, type, MetadataSource.JsonLd);

        void Add(ClueField field, string member, int behind = 0) => clues.Add(field, article.Text(member), MetadataSource.JsonLd, rank + behind);
    }

    /// <summary>The section from a path of sections: the last one that is neither the home page nor the article.</summary>
    public static void ReadPath(JsonElement path, IReadOnlyDictionary<string, JsonElement> things, PageClues clues)
    {
        var rank = Doubtful;
        foreach (var step in path.Items("itemListElement"))
        {
            var name = step.Text("name") ?? step.Items("item").Select(item => Resolve(item, things).Text("name")).FirstOrDefault();
            clues.Add(ClueField.Section, name, MetadataSource.JsonLd, rank++);
        }
    }

    private static string? Name(JsonElement person, IReadOnlyDictionary<string, JsonElement> things)
    {
        var resolved = Resolve(person, things);
        return resolved.ValueKind == JsonValueKind.Object
            ? resolved.Text("name") ?? string.Join(' ', new[] { resolved.Text("givenName"), resolved.Text("familyName") }.Where(part => part is not null))
            : JsonElements.Value(resolved);
    }

    private static JsonElement Resolve(JsonElement element, IReadOnlyDictionary<string, JsonElement> things) =>
        element.ValueKind == JsonValueKind.Object && element.Text("name") is null && element.Text("url") is null
        && element.Text("@id") is { } id && things.TryGetValue(id, out var thing) ? thing : element;

    private static void AddImage(JsonElement image, int rank, PageClues clues)
    {
        var isObject = image.ValueKind == JsonValueKind.Object;
        clues.Add(ClueField.Image, isObject ? image.Text("contentUrl") ?? image.Text("url") ?? image.Text("@id") : JsonElements.Value(image), MetadataSource.JsonLd, rank);
        if (!isObject) return;
        clues.Add(ClueField.ImageCaption, image.Text("caption"), MetadataSource.JsonLd, rank);
        clues.Add(ClueField.ImageCredit, image.Text("creditText") ?? image.Text("copyrightNotice") ?? image.Text("creator") ?? image.Text("author"), MetadataSource.JsonLd, rank);
    }
}
