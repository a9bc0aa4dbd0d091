using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;

using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Reads the names in what a page gives as a person.</summary>
internal static class PersonText
{
    private const int LongestName = 60;
    private const int MostWords = 7;

    /// <summary>Words before names: roles and "by".</summary>
    private static readonly string[] Labels =
    [
        "penulis naskah", "penulis", "reporter", "pewarta", "wartawan", "jurnalis", "kontributor", "laporan wartawan", "ditulis oleh", "written by", "posted by", "author", "oleh", "by",
        "penyunting", "editor", "redaktur", "uploader", "rep", "red",
    ];

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([.. Labels.SelectMany(label => (char[])[label[0], char.ToUpperInvariant(label[0])])]);

    /// <summary>Words that stand where a name should, or behind one.</summary>
    private static readonly WordList NoNames = WordList.OfPhrases(
    [
        "redaksi", "tim redaksi", "redaktur", "editor", "reporter", "penulis", "jurnalis", "wartawan", "kontributor", "pewarta", "author", "admin web", "administrator", "webmaster", "null", "undefined",
        "none", "n/a", "unknown", "anonymous", "staff", "newsroom", "news desk", "facebook", "twitter", "google", "follow",
    ]);

    private static readonly string[] Between = [", ", " dan ", " & ", " and ", " | ", "; ", " - "];

    /// <summary>The names in a text; none where it holds an address, an account, or nothing but the site's own name.</summary>
    public static List<string> Read(string text, SiteNames site)
    {
        var names = new List<string>();
        foreach (var part in text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var name = NameKeys.Collapse(WithoutLabel(part)).Trim(' ', ',', ':', '-', '|', '(', ')', '–', '—', '/');
            if (IsName(name, site) && !names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
        }

        return names;
    }

    /// <summary>What stands behind a label of a role ("Penulis: X"), and whether it is an editor's; null where no label with a colon begins the text.</summary>
    public static (string Name, bool IsEditor)? AfterLabel(string text)
    {
        if (text.Length == 0 || !FirstLetters.Contains(text[0])) return null;
        foreach (var label in Labels)
        {
            if (!text.StartsWith(label, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = text.AsSpan(label.Length).TrimStart();
            if (rest.IsEmpty || rest[0] == ':') return (UpToNextLabel(rest.TrimStart(':')), label is "editor" or "redaktur" or "penyunting" or "red");
        }

        return null;
    }

    /// <summary>"Penulis: A Editor: B" on one line is two people.</summary>
    private static string UpToNextLabel(ReadOnlySpan<char> text)
    {
        var next = CreditLabel.Find(text, 0, out _, out _);
        return text[..(next < 0 ? text.Length : next)].Trim().ToString();
    }

    /// <summary>The name behind "by" or "oleh", without a colon.</summary>
    public static string? AfterBy(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["by ", "oleh "])
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase)) return text[word.Length..].Trim();
        }

        return null;
    }

    private static string WithoutLabel(string text)
    {
        foreach (var label in Labels)
        {
            if (text.Length > label.Length && text.StartsWith(label, StringComparison.OrdinalIgnoreCase) && text[label.Length] is ' ' or ':')
                return text[label.Length..].TrimStart(' ', ':');
        }

        return text;
    }

    private static bool IsName(string name, SiteNames site)
    {
        if (name.Length is < 2 or > LongestName || name[0] == '@' || !char.IsLetter(name[0])) return false;
        if (name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase) || name.Contains('@', StringComparison.Ordinal)) return false;
        if (NoNames.Contains(name) || site.Is(name) || name.AsSpan().Count(' ') >= MostWords || name.AsSpan().ContainsAnyInRange('0', '9')) return false;
        return !IsCompany(name, site);
    }

    /// <summary>"PT. VIVA MEDIA BARU", "Kompas Cyber Media": the publishing house, not a team of the newsroom ("Tim detikBali").</summary>
    private static bool IsCompany(string name, SiteNames site) =>
        name.StartsWith("PT ", StringComparison.Ordinal) || name.StartsWith("PT.", StringComparison.Ordinal) || name.EndsWith(".com", StringComparison.OrdinalIgnoreCase)
        || (site.IsIn(name) && !name.StartsWith("Tim ", StringComparison.OrdinalIgnoreCase));
}
