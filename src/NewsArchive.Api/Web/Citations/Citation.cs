using System.Globalization;

using NewsArchive.Api.Web.Preferences;
using NewsArchive.Api.Web.Words;

namespace NewsArchive.Api.Web.Citations;

/// <summary>References as text. After the manuals: APA 7 (10.1, example 16: article on a news website) and MLA 9 (core elements).</summary>
internal static class Citation
{
    private static readonly PagePhrase NoDate = new("t.t.", "n.d.");
    private static readonly PagePhrase Untitled = new("[Berita tanpa judul]", "[Untitled news article]");
    private static readonly PagePhrase And = new("dan", "and");
    private static readonly PagePhrase AndOthers = new("dkk.", "et al.");
    private static readonly PagePhrase Accessed = new("Diakses {0}.", "Accessed {0}.");

    public static string Apa(CitedWork work, PageLanguage language)
    {
        var title = work.Title ?? Untitled.In(language);
        var date = $"({(work.Published is { } day ? ApaDate(day, language) : NoDate.In(language))}).";
        var authors = ApaAuthors(work.Authors);
        // Without authors the title moves into their place.
        var parts = authors is null
            ? new[] { Ended(title), date, Ended(work.Outlet), work.Address }
            : [Ended(authors), date, Ended(title), Ended(work.Outlet), work.Address];
        return Joined(parts);
    }

    public static string Mla(CitedWork work, PageLanguage language)
    {
        var authors = work.Authors.Count switch
        {
            0 => null,
            1 => work.Authors[0].Turned,
            2 => $"{work.Authors[0].Turned}, {And.In(language)} {work.Authors[1].Straight}",
            _ => $"{work.Authors[0].Turned}, {AndOthers.In(language)}",
        };
        var container = new[] { work.Outlet, work.Published is { } day ? NewsDates.Date(day, language) : null, Bare(work.Address) }.OfType<string>();
        return Joined(
            Ended(authors), $"“{Ended(work.Title ?? Untitled.In(language))}”", Ended(string.Join(", ", container)),
            // Where nobody says when it appeared, the style asks for the day it was seen.
            work.Published is null ? Accessed.In(language, NewsDates.Date(work.Archived, language)) : null);
    }

    private static string? ApaAuthors(IReadOnlyList<PersonName> authors) => authors.Count switch
    {
        0 => null,
        1 => authors[0].WithInitials,
        _ => $"{string.Join(", ", authors.Take(authors.Count - 1).Select(author => author.WithInitials))}, & {authors[^1].WithInitials}",
    };

    private static string ApaDate(DateOnly day, PageLanguage language)
    {
        if (language == PageLanguage.English) return day.ToString("yyyy, MMMM d", CultureInfo.InvariantCulture);
        var written = NewsDates.Date(day, language);
        return $"{day.Year.ToString(CultureInfo.InvariantCulture)}, {written[..^5]}";
    }

    private static string? Bare(string? address) => address?[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];

    private static string? Ended(string? part) => string.IsNullOrEmpty(part) ? null : part[^1] is '.' or '?' or '!' ? part : part + ".";

    private static string Joined(params string?[] parts) => string.Join(' ', parts.OfType<string>());
}
