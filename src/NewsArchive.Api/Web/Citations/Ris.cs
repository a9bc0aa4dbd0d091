using System.Globalization;
using System.Text;

using NewsArchive.Api.Web.Articles;

namespace NewsArchive.Api.Web.Citations;

/// <summary>References for Zotero, Mendeley and EndNote, in the form of Research Information Systems: a tag, two spaces, a dash.</summary>
internal static class Ris
{
    public const string MediaType = "application/x-research-info-systems; charset=utf-8";

    public static string Write(CitedWork work)
    {
        var lines = new StringBuilder();
        Line(lines, "TY", "NEWS");
        foreach (var author in work.Authors) Line(lines, "AU", author.Turned);
        Line(lines, "TI", work.Title);
        Line(lines, "T2", work.Outlet);
        Line(lines, "PY", work.Published?.Year.ToString(CultureInfo.InvariantCulture));
        Line(lines, "DA", work.Published?.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line(lines, "UR", work.Address);
        Line(lines, "Y2", work.Archived.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture));
        Line(lines, "LA", "id");
        return lines.Append("ER  - \r\n").ToString();
    }

    private static void Line(StringBuilder lines, string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) lines.Append(tag).Append("  - ").Append(InvisibleCharacters.Without(value)).Append("\r\n");
    }
}
