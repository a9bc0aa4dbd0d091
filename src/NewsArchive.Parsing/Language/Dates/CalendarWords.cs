using System.Collections.Frozen;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Dates;

/// <summary>Names of months and weekdays as outlets print them, with abbreviations, old spellings and common slips.</summary>
internal static class CalendarWords
{
    /// <summary>A line a month, January first.</summary>
    private const string Months = """
        januari january jan januri
        februari february feb febr pebruari febuari peb pebr
        maret march mar mrt
        april apr
        mei may
        juni june jun
        juli july jul
        agustus august agst agt agu ags aug agustu agutus
        september sept sep septembar
        oktober october okt oct
        november nov nopember nop novembar
        desember december des dec dese desembar
        """;

    /// <summary>A line a weekday, Sunday first, as <see cref="DayOfWeek"/> counts.</summary>
    private const string Weekdays = """
        minggu ahad sunday sun min
        senin monday mon sen
        selasa tuesday tue sel
        rabu wednesday wed rab rebo
        kamis thursday thu kam
        jumat jum'at jum’at jum‘at jum`at jumaat friday fri jum
        sabtu saptu saturday sat sab
        """;

    /// <summary>Below this length a name is an abbreviation, which counts only with a capital ("12 Mar", not "12 mar").</summary>
    private const int ShortestFullName = 4;

    /// <summary>Full names as short as abbreviations.</summary>
    private static readonly WordList ShortFullNames = WordList.Of("mei may");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> MonthNumbers = Number(Months);

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> WeekdayNumbers = Number(Weekdays);

    private static readonly WordFilter MonthFilter = new(MonthNumbers.Dictionary.Keys);

    private static readonly WordFilter WeekdayFilter = new(WeekdayNumbers.Dictionary.Keys);

    /// <summary>1 to 12, or 0 where the word is no month.</summary>
    public static int Month(ReadOnlySpan<char> word) =>
        word.Length > 2 && MonthFilter.MayHold(word) && MonthNumbers.TryGetValue(word, out var line)
            && (word.Length >= ShortestFullName || char.IsUpper(word[0]) || ShortFullNames.Contains(word))
            ? line + 1 : 0;

    /// <summary>The weekday a word names in running text; abbreviations ("Sen") only stand in date lines.</summary>
    public static DayOfWeek? Weekday(ReadOnlySpan<char> word, bool abbreviated = false) =>
        word.Length >= (abbreviated ? 3 : ShortestFullName) && WeekdayFilter.MayHold(word) && WeekdayNumbers.TryGetValue(word, out var line)
            ? (DayOfWeek)line : null;

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Number(string lines) => lines
        .Split('\n')
        .SelectMany(static (line, number) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(word => KeyValuePair.Create(word, number)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();
}
