using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses the headline, and takes the site's name off it.</summary>
internal static class TitleChoice
{
    /// <summary>Longer ones are leads that a template put in the headline's place.</summary>
    private const int LongestTitle = 250;

    /// <summary>"In Picture:", "FOTO:", "Breaking News:": labels that a page shows before a headline and its metadata leave out.</summary>
    private const int LongestLabel = 30;

    /// <summary>Words a visible headline shares with the declared one, of all that both have; less, and it is another article's.</summary>
    private const double LeastOverlap = 0.6;

    private static readonly string[] Separators = [" - ", " | ", " :: ", " : ", " – ", " — ", " » ", " · ", " • ", " ~ "];

    private static readonly MetadataSource[] Order =
    [
        MetadataSource.JsonLd, MetadataSource.OpenGraph, MetadataSource.Twitter, MetadataSource.DublinCore, MetadataSource.Meta, MetadataSource.TitleElement, MetadataSource.Itemprop,
    ];

    public static Clue? Choose(PageClues clues, SiteNames site)
    {
        var visible = clues.About(ClueField.Title, MetadataSource.Visible).Where(clue => clue.Text.Length <= LongestTitle && !site.Is(clue.Text)).ToList();
        var declared = clues.About(ClueField.Title, Order)
            .Where(clue => clue.Text.Length <= LongestTitle && !site.Is(clue.Text))
            .Select(clue => clue with { Text = NameKeys.Collapse(clue.Text) })
            .ToList();
        if (declared.Count == 0) return visible.Count == 0 ? null : visible[0] with { Text = Strip(visible[0].Text, [], site) };

        var known = declared.Concat(visible).Select(clue => NameKeys.Key(clue.Text)).ToHashSet(StringComparer.Ordinal);
        var stripped = declared.Select(clue => clue with { Text = Strip(clue.Text, known, site) }).ToList();
        var best = Whole(stripped[0], stripped);
        return Seen(best, visible, clues) ?? best;
    }

    /// <summary>The index of the visible text that is the headline: a heading where there is one; -1 for none.</summary>
    public static int IndexOf(string? title, IReadOnlyList<VisibleText> texts)
    {
        if (string.IsNullOrEmpty(title)) return -1;
        var key = NameKeys.Key(title);
        var first = -1;
        for (var i = 0; i < texts.Count; i++)
        {
            if (texts[i].Text.Length > 2 * title.Length || texts[i].Text.Length < key.Length || !NameKeys.HasKey(texts[i].Text, key)) continue;
            if (texts[i].Is(Surroundings.Heading)) return i;
            if (first < 0) first = i;
        }

        return first;
    }

    /// <summary>A declared headline that was cut off gives way to one that goes on.</summary>
    private static Clue Whole(Clue first, List<Clue> all)
    {
        var text = first.Text;
        var cut = text.EndsWith("...", StringComparison.Ordinal) || text.EndsWith('…');
        if (!cut) return first;
        var start = text.TrimEnd('.', '…', ' ');
        return all.Find(other => other.Text.Length > text.Length && other.Text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is { Text: not null } whole ? whole : first;
    }

    /// <summary>The headline as readers see it, where the page shows it: metadata are often shortened or made for searches.</summary>
    private static Clue? Seen(Clue declared, List<Clue> headings, PageClues clues)
    {
        var key = NameKeys.Key(declared.Text);
        foreach (var heading in headings)
        {
            if (NameKeys.Key(heading.Text) == key) return declared;
        }

        foreach (var text in clues.Visible)
        {
            if (text.Text.Length <= declared.Text.Length || text.Text.Length > declared.Text.Length + LongestLabel) continue;
            if (text.Text.EndsWith(declared.Text, StringComparison.OrdinalIgnoreCase) && text.Text.AsSpan(0, text.Text.Length - declared.Text.Length).TrimEnd() is [.., ':'])
                return new Clue(ClueField.Title, NameKeys.Collapse(text.Text), MetadataSource.Visible, 0);
        }

        var words = NameKeys.Words(declared.Text);
        foreach (var heading in headings.Where(heading => heading.Rank == 0))
        {
            var own = NameKeys.Words(heading.Text);
            var shared = own.Count(words.Contains);
            if (shared >= LeastOverlap * (own.Count + words.Count - shared)) return heading;
        }

        return null;
    }

    /// <summary>Takes off parts at the end that are the site's or a section's name, and the site's name at the start.</summary>
    private static string Strip(string title, HashSet<string> known, SiteNames site)
    {
        var text = title;
        while (LastSeparator(text) is var (at, length) && at > 0)
        {
            var (rest, part) = (text[..at].TrimEnd(), text[(at + length)..]);
            var isSite = site.Is(part) || (WordCount(part) <= 5 && site.IsIn(part) && !site.IsIn(rest));
            // "Judul - Health :: Okezone Lifestyle": what stands between is a section where the page shows the rest as a headline.
            if (!isSite && !(text.Length < title.Length && known.Contains(NameKeys.Key(rest)))) break;
            if (rest.Length == 0) break;
            text = rest;
        }

        return WithoutSiteAtStart(text, site);
    }

    private static string WithoutSiteAtStart(string text, SiteNames site)
    {
        foreach (var separator in (ReadOnlySpan<string>)[": ", " - ", " | "])
        {
            var at = text.IndexOf(separator, StringComparison.Ordinal);
            if (at > 0 && at + separator.Length < text.Length && site.Is(text.AsSpan(0, at))) return text[(at + separator.Length)..].TrimStart();
        }

        return text;
    }

    private static (int At, int Length) LastSeparator(string text)
    {
        var last = (At: -1, Length: 0);
        foreach (var separator in Separators)
        {
            var at = text.LastIndexOf(separator, StringComparison.Ordinal);
            if (at > last.At) last = (at, separator.Length);
        }

        return last;
    }

    private static int WordCount(string text) => text.AsSpan().Count(' ') + 1;
}
