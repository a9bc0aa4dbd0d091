using System.Globalization;

using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Files.Fields;

/// <summary>
/// Makes an article of what a scraper wrote into its fields. Only the content has to be right: a date of "Tidak Ditemukan"
/// or an address that is none is left out and told, because nobody mends ten thousand rows for it.
/// </summary>
internal sealed class FieldValues
{
    private const int LongestUrl = 2_048;
    private const int LongestTitle = 1_000;
    private const int LongestName = 200;
    private const int MostTags = 100;
    private const int Shown = 100;

    private static readonly char[] TagSeparators = [',', ';', '|', '\n'];

    private readonly Dictionary<ArticleField, string> _values = [];
    private readonly List<UnreadField> _unread = [];

    public void Set(ArticleField field, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) _values[field] = value;
    }

    /// <summary>A value that is of no use as it stands: an object where a word is expected.</summary>
    public void Skip(ArticleField field, string value) => _unread.Add(new UnreadField(field, value.Length <= Shown ? value : value[..Shown]));

    public FieldArticle ToArticle()
    {
        var content = Find(ArticleField.Content);
        var html = content is null;
        content ??= Find(ArticleField.Html);
        var input = new ArticleInput
        {
            Content = content,
            ContentType = Find(ArticleField.ContentType) ?? (html || LooksLikeHtml(content!) ? MediaTypes.Html : null),
            Url = Url(),
            Title = Short(ArticleField.Title, LongestTitle),
            Publisher = Short(ArticleField.Publisher, LongestName),
            PublishedAt = Time(),
            Section = Short(ArticleField.Section, LongestName),
            Tags = Tags(),
            File = Find(ArticleField.File),
        };
        return new FieldArticle(input, _unread);
    }

    private string? Find(ArticleField field) => _values.GetValueOrDefault(field);

    private string? Short(ArticleField field, int limit)
    {
        if (Find(field)?.Trim() is not { } value) return null;
        if (value.Length <= limit && !value.Contains('\0')) return value;
        Skip(field, value);
        return null;
    }

    private string? Url()
    {
        if (Find(ArticleField.Url)?.Trim() is not { } value) return null;
        if (value.Length <= LongestUrl && Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && !value.Contains('\0')) return value;
        Skip(ArticleField.Url, value);
        return null;
    }

    private string? Time()
    {
        if (Find(ArticleField.PublishedAt) is not { } value) return null;
        if (NewsTime.TryRead(value, out _)) return value;
        var text = PrintedDate.TryRead(value, out var printed) ? printed.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) : UnixTime(value);
        if (text is not null && NewsTime.TryRead(text, out _)) return text;
        Skip(ArticleField.PublishedAt, value);
        return null;
    }

    /// <summary>Seconds or milliseconds since 1970, told by their digits: ten are a second of 2001 to 2286.</summary>
    private static string? UnixTime(string value)
    {
        if (value.Trim() is not { Length: 10 or 13 } digits || !long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var time = digits.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
        return time.ToOffset(NewsTime.Wib).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);
    }

    private List<string>? Tags()
    {
        if (Find(ArticleField.Tags) is not { } value) return null;
        // Python's way to write a list into a cell, too: ['pasar', 'johar'].
        var tags = value.Trim().TrimStart('[').TrimEnd(']').Split(TagSeparators, StringSplitOptions.RemoveEmptyEntries)
            .Select(tag => tag.Trim(' ', '\t', '\r', '\'', '"')).Where(tag => tag.Length > 0).ToList();
        foreach (var tag in tags.Where(tag => tag.Length > LongestName)) Skip(ArticleField.Tags, tag);
        return [.. tags.Where(tag => tag.Length <= LongestName).Take(MostTags)];
    }

    private static bool LooksLikeHtml(string content)
    {
        var start = content.AsSpan().TrimStart();
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (start is ['<', ..] && start.Contains("</p>", StringComparison.OrdinalIgnoreCase));
    }
}
