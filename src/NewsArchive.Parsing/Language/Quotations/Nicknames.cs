using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Finds the full name an article gives with a nickname: "Jokowi, sapaan akrab Joko Widodo", "Joko Widodo alias Jokowi".</summary>
internal static class Nicknames
{
    /// <summary>Occurrences of a nickname that are looked at.</summary>
    private const int MaxOccurrences = 20;

    /// <summary>How far from the nickname its full name may stand.</summary>
    private const int Reach = 90;

    private static readonly string[] LinksBehind = ["sapaan akrab", "sapaan", "panggilan akrab", "panggilan", "alias"];

    private static readonly string[] LinksBefore = ["alias", "akrab disapa", "biasa disapa", "kerap disapa", "disapa", "akrab dipanggil", "dipanggil", "dikenal sebagai", "dikenal dengan nama", "atau", "("];

    public static (int Start, int End)? FullNameOf(ReadOnlySpan<char> text, ReadOnlySpan<char> nickname)
    {
        var at = 0;
        for (var occurrences = 0; occurrences < MaxOccurrences; occurrences++)
        {
            var offset = text[at..].IndexOf(nickname, StringComparison.Ordinal);
            if (offset < 0)
                return null;
            var start = at + offset;
            at = start + nickname.Length;
            if ((Behind(text, at) ?? Before(text, start)) is { } name && !text[name.Start..name.End].SequenceEqual(nickname))
                return name;
        }

        return null;
    }

    private static (int Start, int End)? Behind(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (SpanText.IsBlank(text[at]) || text[at] == ','))
            at++;
        foreach (var link in LinksBehind)
        {
            if (!text[at..].StartsWith(link, StringComparison.Ordinal))
                continue;
            var part = NamePart.Read(text, at + link.Length, Math.Min(text.Length, at + link.Length + Reach));
            return part.HasName ? part.Name : null;
        }

        return null;
    }

    private static (int Start, int End)? Before(ReadOnlySpan<char> text, int start)
    {
        var addressed = SpanText.SkipBlanksBack(text, start);
        var wordStart = SpanText.LettersStart(text, addressed);
        if (NameWords.Honorifics.Contains(text[wordStart..addressed]))
            start = wordStart;
        var end = SpanText.SkipBlanksBack(text, start);
        foreach (var link in LinksBefore)
        {
            if (!text[..end].EndsWith(link, StringComparison.Ordinal))
                continue;
            end = SpanText.SkipBlanksBack(text, end - link.Length);
            var from = Sentences.Start(text, end, Math.Max(0, end - Reach));
            var name = LastName(text, from, end);
            return name;
        }

        return null;
    }

    /// <summary>The last name between two positions that ends where the link begins, or a clause before it ("X yang akrab disapa").</summary>
    private static (int Start, int End)? LastName(ReadOnlySpan<char> text, int from, int end)
    {
        (int Start, int End)? last = null;
        while (from < end)
        {
            var part = NamePart.Read(text, from, end);
            if (part.HasName && part.Words > 1)
                last = part.Name;
            var next = text[part.End..end].IndexOfAny(',', ' ');
            if (next < 0)
                break;
            from = part.End + next + 1;
        }

        return last;
    }
}
