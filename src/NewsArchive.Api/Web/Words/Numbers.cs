using System.Globalization;

using NewsArchive.Api.Web.Preferences;

namespace NewsArchive.Api.Web.Words;

/// <summary>Numbers as each language writes them: 12.345,6 and 12,345.6.</summary>
internal static class Numbers
{
    private const double Step = 1024;

    private static readonly NumberFormatInfo Indonesian = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    private static readonly string[] Units = ["B", "KB", "MB", "GB", "TB"];

    public static string Whole(long value, PageLanguage language) => value.ToString("N0", Format(language));

    public static string Bytes(long value, PageLanguage language)
    {
        var (amount, unit) = ((double)value, 0);
        while (amount >= Step && unit < Units.Length - 1) (amount, unit) = (amount / Step, unit + 1);
        return amount.ToString(unit == 0 || amount >= 100 ? "N0" : "N1", Format(language)) + " " + Units[unit];
    }

    /// <param name="share">0 to 1.</param>
    public static string Percent(double share, PageLanguage language) => (share * 100).ToString(share is > 0 and < 0.1 ? "N1" : "N0", Format(language)) + "%";

    private static NumberFormatInfo Format(PageLanguage language) => language == PageLanguage.Indonesian ? Indonesian : NumberFormatInfo.InvariantInfo;
}
