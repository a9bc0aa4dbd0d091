using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Datelines;

/// <summary>Finds the dateline: place and outlet with their separator, before the article's first words.</summary>
internal static class DatelineRecognizer
{
    // Lines before the dateline that belong to no block yet are few: a caption, a by-line, a title. An article whose
    // first three open lines hold none has none.
    private const int LinesLookedAt = 3;

    private const int MinTitleLength = 15;

    // Longest dateline of 11,680 counted articles.
    private const int MaxDateline = 74;

    public static void Recognize(Draft draft)
    {
        ClaimSectionLabel(draft);
        var line = draft.NextOpen(-1);
        for (var looked = 0; line >= 0 && looked < LinesLookedAt; looked++, line = draft.NextOpen(line))
        {
            var reading = DatelineReader.Read(draft.Source, draft.Lines[line].Start, draft.Knowledge.Catalog.Brands);
            // Behind the first line only a form that names its outlet is sure enough.
            if (reading is { } found && (looked == 0 || found.NamesOutlet) && IsFree(draft, line, found.End))
            {
                ClaimTitle(draft, line);
                Accept(draft, line, found);
                return;
            }

            if (looked == 0 && BehindTitle(draft, line)) return;
        }
    }

    /// <summary>Whether no line of the dateline has been taken for something else (a caption that names an agency).</summary>
    private static bool IsFree(Draft draft, int line, int end)
    {
        for (var i = line; i < draft.Lines.Length && draft.Lines[i].SourceStart < end; i++)
        {
            if (!draft.Lines[i].IsOpen || draft.Lines[i].IsCut || (i > line && draft.Lines[i].Start != draft.Lines[i].SourceStart)) return false;
        }

        return true;
    }

    /// <summary>"INFO NASIONAL - " before the text is the label of a section.</summary>
    private static void ClaimSectionLabel(Draft draft)
    {
        var line = draft.NextOpen(-1);
        if (line < 0 || !DatelineLabels.MayBegin(draft.Text(line))) return;
        var cursor = new DatelineCursor(draft.Source, draft.Lines[line].Start);
        if (cursor.TakePlace() is { } label && DatelineLabels.IsLabel(label) && DatelineCursor.IsUpperCase(label) && cursor.SkipSeparator(afterOutlet: true))
            draft.ClaimPart(line, draft.Lines[line].Start, cursor.Position, RemovedKind.Metadata, HeadRules.SectionLabel);
    }

    /// <summary>The lines before a dateline are the article's headline, where they look like one.</summary>
    private static void ClaimTitle(Draft draft, int dateline)
    {
        for (var i = draft.NextOpen(-1); i < dateline; i = draft.NextOpen(i))
        {
            if (draft.Lines[i].Length > Headlines.MaxLength || Headlines.EndsWithStop(draft.Text(i))) return;
        }

        for (var i = draft.NextOpen(-1); i >= 0 && i < dateline; i = draft.NextOpen(i)) draft.ClaimLines(i, i, RemovedKind.Metadata, HeadRules.RepeatedTitle);
    }

    /// <summary>In flat texts the headline stands before the dateline on its line.</summary>
    private static bool BehindTitle(Draft draft, int line)
    {
        var start = draft.Lines[line].Start;
        var limit = Math.Min(draft.Lines[line].End, start + Headlines.MaxLength);
        if (limit - start <= MinTitleLength) return false;
        // A dateline needs its dash: only what stands shortly before one is looked at.
        var window = draft.Source.AsSpan(start + MinTitleLength, Math.Min(draft.Lines[line].End, limit + MaxDateline) - start - MinTitleLength);
        var dash = window.IndexOfAny('-', '–', '—');
        if (dash < 0) return false;
        DatelineReading? best = null;
        for (var i = start + MinTitleLength + Math.Max(0, dash - MaxDateline); i < limit; i++)
        {
            if (!char.IsUpper(draft.Source[i]) || !Characters.IsSpace(draft.Source[i - 1])) continue;
            if (DatelineReader.Read(draft.Source, i, draft.Knowledge.Catalog.Brands) is not { NamesOutlet: true } found) continue;
            if (!IsSureOutlet(found) || !EndsWithDash(draft.Source, found) || !IsFree(draft, line, found.End)) continue;
            // The headline's last words read like a place too: a known place, or one in capitals, decides.
            if (best?.End < found.Start) break;
            best = found;
            if (found.Place is null || Publishers.Gazetteer.Contains(found.Place)) break;
        }

        if (best is not { } dateline || !Headlines.LooksLikeOne(draft.Source.AsSpan(start, dateline.Start - start).TrimEnd())) return false;
        draft.ClaimPart(line, start, dateline.Start, RemovedKind.Metadata, HeadRules.RepeatedTitle);
        Accept(draft, line, dateline);
        return true;
    }

    /// <summary>One with a profile, or one that is named by its host behind a place.</summary>
    private static bool IsSureOutlet(in DatelineReading found) => found.Publisher is not null
        || (found is { UnknownOutlet: { } name, Place: { } place } && HostNames.MatchAtStart(name) == name.Length && (Publishers.Gazetteer.Contains(place) || DatelineCursor.IsUpperCase(place)));

    private static bool EndsWithDash(string source, DatelineReading found) => source.AsSpan(found.Start, found.End - found.Start).TrimEnd() is var text && Characters.IsDash(text[^1]);

    private static void Accept(Draft draft, int line, DatelineReading found)
    {
        draft.Dateline = new Dateline(draft.Source[found.Start..found.End], found.Place, found.Start, found.End);
        draft.Publisher ??= found.Publisher;
        draft.UnknownOutlet ??= found.UnknownOutlet;
        for (var i = line; i < draft.Lines.Length && draft.Lines[i].Start < found.End; i++)
        {
            if (draft.Lines[i].IsOpen) draft.Take(i, draft.Lines[i].Start, Math.Min(found.End, draft.Lines[i].End));
        }
    }
}
