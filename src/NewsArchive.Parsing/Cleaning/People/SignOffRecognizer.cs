using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>Takes out what closes an article: "(fyk/ash)", "(*)", "(Nama Lengkap)", "(Ditulis oleh X)", bare names.</summary>
internal static class SignOffRecognizer
{
    private const int MaxLength = 90;

    private static readonly SearchValues<char> CapitalLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ. '");
    private const int MaxClosingNames = 70;

    public static void Recognize(Draft draft)
    {
        for (var i = draft.PreviousOpen(draft.Lines.Length); i >= 0; i = draft.PreviousOpen(i))
        {
            if (draft.Lines[i].IsOpen && TryBrackets(draft, i)) continue;
            if (!draft.IsTail(i)) break;
        }

        ClosingNames(draft);
    }

    private static bool TryBrackets(Draft draft, int line)
    {
        var text = draft.Text(line);
        var end = text.Length;
        while (end > 0 && text[end - 1] is '.' or ' ' or '-' or '"') end--;
        if (end < 3 || text[end - 1] is not (')' or ']')) return AsteriskOnly(draft, line, text);
        var open = text[..end].LastIndexOfAny('(', '[');
        if (open < 0 || end - open > MaxLength) return false;
        var inner = text[(open + 1)..(end - 1)].Trim();
        var before = text[..open].TrimEnd();
        if (!IsSignOff(inner, standsAlone: before.IsEmpty, behindSentence: Sentences.EndsSentence(before), draft.IsTail(line))) return false;
        if (before.Length > 0 && end < text.Length) return false;
        AddAuthors(draft, inner);
        draft.ClaimPart(line, draft.Lines[line].Start + open, draft.Lines[line].End, RemovedKind.Credit, CreditRules.SignOff);
        draft.MarkSignOff(line);
        return true;
    }

    private static bool AsteriskOnly(Draft draft, int line, ReadOnlySpan<char> text)
    {
        if (text.Length > 5 || text.IndexOfAnyExcept("*() ") >= 0) return false;
        draft.ClaimLines(line, line, RemovedKind.Credit, CreditRules.SignOff);
        return true;
    }

    private static bool IsSignOff(ReadOnlySpan<char> inner, bool standsAlone, bool behindSentence, bool isTail)
    {
        if (inner.IsEmpty) return false;
        if (inner.IndexOfAnyExcept('*') < 0) return isTail || standsAlone;
        if (PersonNames.IsSlashInitials(inner)) return standsAlone || behindSentence || isTail;
        if (!isTail || !(standsAlone || behindSentence)) return false;
        return PersonNames.IsInitials(inner) || PersonNames.IsDeskCode(inner) || PersonNames.IsNoPerson(inner) || PersonNames.IsName(inner) || inner.StartsWith("Ditulis oleh", StringComparison.OrdinalIgnoreCase)
            || NamesWithSlash(inner) || CreditLabel.MatchAtStart(inner).Length > 0 || inner.StartsWith("Penulis", StringComparison.OrdinalIgnoreCase);
    }

    // "Tribunnews.com/Nama", "M Tahir/Arif Budiman/Riau"
    private static bool NamesWithSlash(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('/'))
        {
            var part = text[range].Trim();
            parts++;
            if (!PersonNames.IsName(part) && HostNames.MatchAtStart(part) == 0 && parts == 1) return false;
        }

        return parts >= 2;
    }

    private static void AddAuthors(Draft draft, ReadOnlySpan<char> inner)
    {
        if (inner.StartsWith("Ditulis oleh", StringComparison.OrdinalIgnoreCase)) inner = inner["Ditulis oleh".Length..].TrimStart(": ");
        if (PersonNames.IsDeskCode(inner[(inner.LastIndexOf('/') + 1)..])) return;
        if (inner.IndexOf('/') is var outlet && outlet > 4 && char.IsUpper(inner[0]) && PersonNames.IsName(inner[..outlet]) && draft.Knowledge.Catalog.Find(inner[(outlet + 1)..].Trim().ToString()) is not null)
        {
            draft.Credits.AddAuthor(inner[..outlet].Trim().ToString());
            return;
        }

        if (PersonNames.IsSlashInitials(inner) || (PersonNames.IsInitials(inner) && !PersonNames.IsNoPerson(inner))) draft.Credits.AddAuthor(inner.ToString());
        else if (inner.Contains('/')) AddSlashNames(draft, inner);
        else if (PersonNames.IsName(inner) && !PersonNames.IsNoPerson(inner)) PersonNames.AddList(inner, draft.Credits.AddAuthor);
    }

    private static void AddSlashNames(Draft draft, ReadOnlySpan<char> inner)
    {
        var brand = HostNames.MatchAtStart(inner.Trim());
        if (brand > 0 && inner.IndexOf('/') is var slash && slash > 0)
        {
            PersonNames.AddList(inner[(slash + 1)..], draft.Credits.AddAuthor);
            return;
        }

        foreach (var range in inner.Split('/'))
        {
            var part = inner[range].Trim();
            if (PersonNames.IsName(part) && !Publishers.Gazetteer.Contains(part) && draft.Knowledge.Catalog.Brands.Match(part).Length == 0) draft.Credits.AddAuthor(part.ToString());
        }
    }

    /// <summary>Names behind the last sentence of a flat text: "... kemarin. M Tahir/Arif Budiman/Riau" or "... DINI TEJA".</summary>
    private static void ClosingNames(Draft draft)
    {
        var last = draft.PreviousOpen(draft.Lines.Length);
        if (last < 0) return;
        var text = draft.Text(last);
        var stop = text.LastIndexOfAny(Characters.SentenceEnds);
        if (stop < 0 || text.Length - stop > MaxClosingNames) return;
        var from = stop + 1;
        while (from < text.Length && (Characters.IsSpace(text[from]) || Characters.IsCloser(text[from]))) from++;
        var rest = text[from..];
        if (rest.Length < 5 || !(IsCapitals(rest) && Words.Count(rest, 5) is >= 2 and <= 4 || rest.Contains('/') && NamesWithSlash(rest) && PersonNames.IsName(rest[..rest.IndexOf('/')]))) return;
        if (rest.Contains('/')) AddSlashNames(draft, rest);
        else PersonNames.AddList(rest, draft.Credits.AddAuthor);
        draft.ClaimPart(last, draft.Lines[last].Start + from, draft.Lines[last].End, RemovedKind.Credit, CreditRules.ClosingNames);
    }

    private static bool IsCapitals(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(CapitalLetters);
}
