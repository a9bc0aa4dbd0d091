using System.Globalization;
using System.Text;

using NewsArchive.Api.Web.Articles;

namespace NewsArchive.Api.Web.Citations;

/// <summary>References for LaTeX. The type `online` with `date` is BibLaTeX; `howpublished` and `year` beside it serve plain BibTeX.</summary>
internal static class BibTex
{
    public const string MediaType = "application/x-bibtex; charset=utf-8";

    public static string Write(CitedWork work)
    {
        var entry = new StringBuilder().Append("@online{").Append(KeyOf(work)).Append(",\n");
        if (work.Authors.Count > 0) Field(entry, "author", string.Join(" and ", work.Authors.Select(author => author.Turned)));
        Field(entry, "title", work.Title ?? "");
        if (work.Outlet is not null) Field(entry, "organization", work.Outlet);
        if (work.Published is { } day)
        {
            Field(entry, "date", day.ToString("O", CultureInfo.InvariantCulture));
            Field(entry, "year", day.Year.ToString(CultureInfo.InvariantCulture));
        }

        if (work.Address is not null) entry.Append("  url = {").Append(Percent(work.Address)).Append("},\n");
        Field(entry, "urldate", work.Archived.ToString("O", CultureInfo.InvariantCulture));
        return entry.Append("  langid = {indonesian}\n}\n").ToString();
    }

    /// <summary>"kompas2024-cdae351d": unique in a bibliography, and a hint at what it is.</summary>
    private static string KeyOf(CitedWork work)
    {
        var outlet = new string([.. (work.Outlet ?? "berita").ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return string.Create(CultureInfo.InvariantCulture, $"{outlet}{work.Published?.Year}-{work.Id.ToString("N")[..8]}");
    }

    private static void Field(StringBuilder entry, string name, string value) =>
        entry.Append("  ").Append(name).Append(" = {").Append(Escape(InvisibleCharacters.Without(value))).Append("},\n");

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var letter in value)
        {
            _ = letter switch
            {
                '\\' => text.Append("\\textbackslash{}"),
                '{' or '}' or '%' or '$' or '&' or '#' or '_' => text.Append('\\').Append(letter),
                '~' => text.Append("\\textasciitilde{}"),
                '^' => text.Append("\\textasciicircum{}"),
                _ => text.Append(letter),
            };
        }

        return text.ToString();
    }

    /// <summary>An address stays as it is, but for braces, which would end the field.</summary>
    private static string Percent(string address) =>
        address.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);
}
