using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Cleaning.Datelines;

/// <param name="Place">As written, or null.</param>
/// <param name="Publisher">The outlet named, if it is a known one.</param>
/// <param name="UnknownOutlet">The outlet named, if nobody knows it.</param>
internal readonly record struct DatelineReading(int Start, int End, string? Place, bool NamesOutlet, PublisherProfile? Publisher, string? UnknownOutlet);

/// <summary>Reads a dateline at a given place of the source, in the forms counted over real articles.</summary>
/// <remarks>
/// <code>
/// Liputan6.com, Jakarta -     outlet, place, dash (the dash may be lost after outlet and comma)
/// Merdeka.com -               outlet, dash
/// KONTAN.CO.ID - JAKARTA.     outlet, dash, place, full stop
/// JAKARTA, KOMPAS.com -       place, outlet, dash (may be lost)
/// Jakarta (ANTARA) -          place, outlet in brackets, dash
/// SURABAYA -                  place, dash
/// Jakarta:                    place, colon
/// </code>
/// Line breaks and lost spaces may stand anywhere between the parts.
/// </remarks>
internal static class DatelineReader
{
    public static DatelineReading? Read(string source, int start, BrandIndex brands)
    {
        var cursor = new DatelineCursor(source, start);
        return ReadOutletFirst(cursor, brands) ?? ReadPlaceFirst(cursor, brands);
    }

    private static DatelineReading? ReadOutletFirst(DatelineCursor cursor, BrandIndex brands)
    {
        var start = cursor.Position;
        var (length, profile) = brands.Match(cursor.Rest);
        if (length == 0) return null;
        var name = cursor.Rest[..length].ToString();
        var unknown = profile is null ? name : null;
        cursor.Position += length;
        var comma = cursor.Skip(',') || cursor.Skip(':') || cursor.Skip('|');
        var afterComma = cursor.Position;
        if (cursor.SkipSeparator(afterOutlet: true)) return AfterDash(cursor, start, profile, unknown);

        if (cursor.TakePlace() is { } place)
        {
            var afterPlace = cursor.Position;
            cursor.SkipDateInPassing();
            if (cursor.SkipSeparator(afterOutlet: true) || cursor.SkipColon()) return new DatelineReading(start, cursor.Position, place, true, profile, unknown);
            cursor.Position = afterPlace;
            if (cursor.SkipSeparator(afterOutlet: true)) return new DatelineReading(start, cursor.Position, place, true, profile, unknown);
        }

        return LostDash(cursor, start, afterComma, comma, name, profile, unknown);
    }

    /// <summary>Behind the outlet and its dash the place may follow, with a full stop or a dash of its own.</summary>
    private static DatelineReading AfterDash(DatelineCursor cursor, int start, PublisherProfile? profile, string? unknown)
    {
        var end = cursor.Position;
        if (cursor.TakePlaceWithStop() is { } stopped) return new DatelineReading(start, cursor.Position, stopped, true, profile, unknown);
        return cursor.TakePlace() is { } place && (Gazetteer.Contains(place) || DatelineCursor.IsUpperCase(place)) && !DatelineLabels.IsLabel(place) && cursor.SkipSeparator(afterOutlet: false)
            ? new DatelineReading(start, cursor.Position, place, true, profile, unknown)
            : new DatelineReading(start, end, null, true, profile, unknown);
    }

    /// <summary>The dash is lost: a place everybody knows, right behind the outlet, or else the outlet alone ends the dateline.</summary>
    private static DatelineReading? LostDash(DatelineCursor cursor, int start, int afterComma, bool comma, string name, PublisherProfile? profile, string? unknown)
    {
        cursor.Position = afterComma;
        if (comma && cursor.TakeKnownPlace() is { } known)
        {
            cursor.SkipSeparator(afterOutlet: true);
            return new DatelineReading(start, cursor.Position, known, true, profile, unknown);
        }

        // "AKURAT.CO Presiden ...": a host name in front of a sentence. A sentence about the outlet goes on in small letters.
        cursor.Position = afterComma;
        return profile is not null && name.Contains('.') && cursor.SkipLostSeparator(afterComma) && cursor.Position > start + name.Length
            ? new DatelineReading(start, cursor.Position, null, true, profile, unknown)
            : null;
    }

    private static DatelineReading? ReadPlaceFirst(DatelineCursor cursor, BrandIndex brands)
    {
        var start = cursor.Position;
        if (cursor.TakePlace() is not { } place) return null;
        var afterPlace = cursor.Position;
        if (cursor.Skip(',') && cursor.TakeOutlet(brands, place) is { } named)
        {
            var afterOutlet = cursor.Position;
            var known = named.Profile is not null;
            if (cursor.SkipSeparator(afterOutlet: known)) return new DatelineReading(start, cursor.Position, place, true, named.Profile, named.Name);
            cursor.SkipDateInPassing();
            if (cursor.SkipSeparator(afterOutlet: known) || (known && cursor.SkipLostSeparator(afterOutlet)))
                return new DatelineReading(start, cursor.Position, place, true, named.Profile, named.Name);
        }

        cursor.Position = afterPlace;
        cursor.SkipDateInPassing();
        if (cursor.TakeBracketedOutlet(brands) is { } bracketed
            && (cursor.SkipSeparator(afterOutlet: true) || cursor.SkipColon() || (bracketed.Profile is not null && cursor.SkipLostSeparator(cursor.Position))))
            return new DatelineReading(start, cursor.Position, place, true, bracketed.Profile, bracketed.Name);

        cursor.Position = afterPlace;
        return PlaceAlone(cursor, start, place);
    }

    private static DatelineReading? PlaceAlone(DatelineCursor cursor, int start, string place)
    {
        var placeEnd = cursor.Position;
        if (Gazetteer.Contains(place) && cursor.SkipColon() && cursor.AtSentenceStart) return new DatelineReading(start, cursor.Position, place, false, null, null);
        if (!cursor.SkipSeparator(afterOutlet: false) || DatelineLabels.IsLabel(place)) return null;
        var separator = cursor.Between(placeEnd);
        var known = Gazetteer.Contains(place) || IsListOfPlaces(place);
        var upper = DatelineCursor.IsUpperCase(place);
        var broken = separator.Contains('\n');
        var typographic = separator.ContainsAny('–', '—') || separator.Contains("--", StringComparison.Ordinal);
        var spaced = separator.ContainsAnyInRange('\0', ' ') || separator.Contains('\u00A0');
        if (!cursor.AtSentenceStart || !(known || broken || upper && (spaced || typographic) || typographic && spaced)) return null;
        var outletName = upper && DatelineLabels.NamesOutlet(place);
        return new DatelineReading(start, cursor.Position, outletName ? null : place, outletName, null, outletName ? place : null);
    }

    private static bool IsListOfPlaces(string place)
    {
        var comma = place.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && Gazetteer.Contains(place.AsSpan(0, comma).Trim());
    }
}
