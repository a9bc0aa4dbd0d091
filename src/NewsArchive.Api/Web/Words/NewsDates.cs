using System.Globalization;

using NewsArchive.Api.Web.Preferences;
using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Web.Words;

/// <summary>Dates as Indonesian newspapers write them, in WIB. Of our own, since machines without culture data speak no Indonesian.</summary>
internal static class NewsDates
{
    private static readonly string[] IndonesianMonths =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    private static readonly string[] IndonesianDays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>"4 Maret 2024".</summary>
    public static string Date(DateOnly date, PageLanguage language)
    {
        var month = language == PageLanguage.Indonesian ? IndonesianMonths[date.Month - 1] : date.ToString("MMMM", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{date.Day} {month} {date.Year}");
    }

    /// <summary>"4 Maret 2024", the day it is in WIB.</summary>
    public static string Day(DateTimeOffset time, PageLanguage language) => Date(InWib(time), language);

    /// <summary>"Senin, 4 Maret 2024 pukul 14.30 WIB"; without the hour where it is midnight, which stands for "not known".</summary>
    public static string Moment(DateTimeOffset time, PageLanguage language)
    {
        var local = time.ToOffset(NewsTime.Wib);
        var weekday = language == PageLanguage.Indonesian ? IndonesianDays[(int)local.DayOfWeek] : local.DayOfWeek.ToString();
        var day = $"{weekday}, {Date(InWib(time), language)}";
        if (time.TimeOfDay == TimeSpan.Zero) return day;
        return language == PageLanguage.Indonesian
            ? string.Create(CultureInfo.InvariantCulture, $"{day} pukul {local:HH.mm} WIB")
            : string.Create(CultureInfo.InvariantCulture, $"{day} at {local:HH:mm} WIB");
    }

    /// <summary>"Maret 2024".</summary>
    public static string Month(DateOnly date, PageLanguage language)
    {
        var day = Date(date, language);
        return day[(day.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>For the attribute `datetime`, and for forms.</summary>
    public static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateOnly InWib(DateTimeOffset time) => DateOnly.FromDateTime(time.ToOffset(NewsTime.Wib).DateTime);
}
