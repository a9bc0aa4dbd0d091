using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing;

/// <summary>Checks what accompanies an article's content and turns it into hints for the parser.</summary>
internal static class HintChecks
{
    private const int MaxUrl = 2_048;
    private const int MaxTitle = 1_000;
    private const int MaxName = 200;
    private const int MaxTags = 100;

    public static Checked<ArticleHints> Check(ArticleInput input)
    {
        var errors = new Dictionary<string, string[]>();
        var hints = new ArticleHints
        {
            Url = Address(input.Url, errors),
            Title = Short("title", input.Title, MaxTitle, errors),
            Publisher = Short("publisher", input.Publisher, MaxName, errors),
            PublishedAt = Time(input.PublishedAt, errors),
            Section = Short("section", input.Section, MaxName, errors),
            Tags = Tags(input.Tags, errors),
        };
        if (errors.Count == 0) return hints;
        return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
    }

    private static string? Address(string? value, Dictionary<string, string[]> errors)
    {
        var url = Short("url", value, MaxUrl, errors);
        if (url is null) return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https") return url;
        errors["url"] = ["The url must be an absolute http or https address."];
        return null;
    }

    private static DateTimeOffset? Time(string? value, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (NewsTime.TryRead(value, out var time)) return time;
        errors["publishedAt"] = [$"The publishedAt must be {NewsTime.Forms}."];
        return null;
    }

    private static List<string> Tags(IReadOnlyList<string>? values, Dictionary<string, string[]> errors)
    {
        var tags = (values ?? []).Where(tag => !string.IsNullOrWhiteSpace(tag)).Select(tag => tag.Trim()).ToList();
        if (tags.Count > MaxTags) errors["tags"] = [$"There may be at most {MaxTags} tags."];
        else if (tags.Exists(tag => tag.Length > MaxName)) errors["tags"] = [$"A tag may have at most {MaxName} characters."];
        return tags;
    }

    private static string? Short(string field, string? value, int limit, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        value = value.Trim();
        if (value.Length <= limit && !value.Contains('\0')) return value;
        errors[field] = [value.Contains('\0') ? $"The {field} may not hold U+0000." : $"The {field} may have at most {limit} characters."];
        return null;
    }
}
