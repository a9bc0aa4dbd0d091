using System.Buffers;

using NewsArchive.Parsing.Cleaning.Datelines;
using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>Takes out the by-line above an article ("Laporan Wartawan X, Nama"), up to the dateline if that follows on its line.</summary>
internal static class BylineRecognizer
{
    private const int LinesLookedAt = 4;
    private const int MaxLength = 160;

    private static readonly string[] Openings =
    [
        "Laporan Wartawan", "Laporan Reporter", "Laporan Kontributor", "Laporan Jurnalis", "Laporan:", "Laporan ", "Wartawan ", "Oleh:", "Oleh :", "Oleh ", "Penulis:", "Penulis :", "By ",
    ];

    private static readonly SearchValues<char> FirstLetters = SearchValues.Create([.. Openings.SelectMany(o => new[] { o[0], char.ToLowerInvariant(o[0]) })]);

    public static void Recognize(Draft draft)
    {
        var line = draft.NextOpen(-1);
        for (var n = 0; line >= 0 && n < LinesLookedAt; n++, line = draft.NextOpen(line))
        {
            var text = draft.Text(line);
            if (!FirstLetters.Contains(text[0])) continue;
            foreach (var opening in Openings)
            {
                var length = Loose.MatchAtStart(text, opening);
                if (length == 0 || (length < text.Length && char.IsLower(text[length]))) continue;
                Read(draft, line, length);
                return;
            }
        }
    }

    private static void Read(Draft draft, int line, int opening)
    {
        var start = draft.Lines[line].Start;
        var end = DatelineOnSameLine(draft, line, start + opening) ?? draft.Lines[line].End;
        if (end - start > MaxLength || (end == draft.Lines[line].End && Sentences.EndsSentence(draft.Text(line)))) return;
        var names = BlockText.Make(draft.Source, start + opening, end).AsSpan().Trim();
        if (!StandsForPeople(draft, names)) return;
        AddAuthor(draft, names);
        draft.ClaimPart(line, start, end, RemovedKind.Credit, CreditRules.Byline);
    }

    private static int? DatelineOnSameLine(Draft draft, int line, int from)
    {
        var limit = Math.Min(draft.Lines[line].End, from + MaxLength);
        DatelineReading? best = null;
        for (var i = from; i < limit && (best is null || i < best.Value.End); i++)
        {
            if (!char.IsUpper(draft.Source[i]) || !Characters.IsSpace(draft.Source[i - 1])) continue;
            if (DatelineReader.Read(draft.Source, i, draft.Knowledge.Catalog.Brands) is not { NamesOutlet: true } found || !HasDash(draft.Source, found)) continue;
            // The by-line names the outlet too: the last reading that ends at the same dash is the dateline, unless an
            // earlier one holds a place that is surely one.
            if (best is null || !HoldsPlace(best.Value)) best = found;
        }

        return best?.Start;
    }

    private static bool HoldsPlace(DatelineReading reading) =>
        reading.Place is { } place && (Publishers.Gazetteer.Contains(place) || (DatelineCursor.IsUpperCase(place) && !place.Contains('.', StringComparison.Ordinal)));

    private static bool HasDash(string source, DatelineReading found) => source.AsSpan(found.Start, found.End - found.Start).TrimEnd() is var text && Characters.IsDash(text[^1]);

    // "Laporan keuangan perusahaan ..." is a sentence.
    private static bool StandsForPeople(Draft draft, ReadOnlySpan<char> names)
    {
        var cut = names.IndexOfAny(",|/");
        var first = Words.Bare(cut > 0 ? names[..cut] : names);
        return PersonNames.IsName(first) || draft.Knowledge.Catalog.Brands.Match(first).Length > 0 || (first.IndexOf(" l ") is var bar and > 0 && PersonNames.IsName(first[..bar]));
    }

    private static void AddAuthor(Draft draft, ReadOnlySpan<char> names)
    {
        foreach (var range in names.SplitAny(",|"))
        {
            var name = names[range].Trim();
            var bar = name.IndexOf(" l ");
            if (bar > 0) name = name[..bar];
            if (name.IsEmpty || draft.Knowledge.Catalog.Brands.Match(name).Length > 0 || !PersonNames.IsName(name) || Publishers.Gazetteer.Contains(name)) continue;
            draft.Credits.AddAuthor(name.ToString());
            return;
        }
    }
}
