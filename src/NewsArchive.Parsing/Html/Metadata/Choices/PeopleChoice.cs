using NewsArchive.Parsing.Html.Metadata.Clues;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>Chooses who wrote and who edited the article.</summary>
internal static class PeopleChoice
{
    /// <summary>How many texts a "by" without a colon may stand from a date.</summary>
    private const int NearDate = 3;

    private const string EditorKeyword = "Editor:";

    /// <summary>Names, and where they were read; null where there are none.</summary>
    internal sealed record NamedPeople(IReadOnlyList<string> Names, MetadataSource? Source);

    private static readonly NamedPeople Nobody = new([], null);

    public static (NamedPeople Authors, NamedPeople Editors) Choose(PageClues clues, SiteNames site)
    {
        var (visibleAuthors, visibleEditors) = Visible(clues, site);
        var editors = Editors(clues, site, visibleEditors);
        foreach (var candidate in Candidates(clues, site).Append(visibleAuthors))
        {
            // Some sites declare the editor as the author, and name the author elsewhere.
            var others = candidate.Names.Except(editors.Names, StringComparer.OrdinalIgnoreCase).ToList();
            if (others.Count > 0) return (candidate with { Names = others }, editors);
        }

        // One who edits what he writes is both.
        var both = Candidates(clues, site).Append(visibleAuthors).FirstOrDefault(candidate => candidate.Names.Count > 0 && IsVisible(candidate, visibleAuthors));
        return (both ?? Nobody, editors);
    }

    private static bool IsVisible(NamedPeople candidate, NamedPeople visible) => candidate.Names.Intersect(visible.Names, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Groups of authors, those to be believed first.</summary>
    private static IEnumerable<NamedPeople> Candidates(PageClues clues, SiteNames site)
    {
        foreach (var source in (MetadataSource[])[MetadataSource.JsonLd, MetadataSource.Itemprop, MetadataSource.Meta, MetadataSource.OpenGraph, MetadataSource.DublinCore])
        {
            foreach (var group in clues.About(ClueField.Author, source).GroupBy(clue => clue.Rank))
            {
                var names = group.SelectMany(clue => PersonText.Read(clue.Text, site)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
                if (names.Count > 0) yield return new NamedPeople(names, source);
            }
        }
    }

    private static NamedPeople Editors(PageClues clues, SiteNames site, NamedPeople visible)
    {
        foreach (var source in (MetadataSource[])[MetadataSource.JsonLd, MetadataSource.Itemprop, MetadataSource.Meta])
        {
            var named = clues.About(ClueField.Editor, source).Select(clue => clue.Text);
            // A tag "Editor:Iskandar" is a note of the newsroom's program.
            var noted = clues.About(ClueField.Tag, source).Where(clue => clue.Text.StartsWith(EditorKeyword, StringComparison.OrdinalIgnoreCase)).Select(clue => clue.Text[EditorKeyword.Length..]);
            var names = named.Concat(noted).SelectMany(text => PersonText.Read(text, site)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
            if (names.Count > 0) return new NamedPeople(names, source);
        }

        return visible;
    }

    /// <summary>By-lines: texts behind a label ("Penulis: X", "Editor", ": X"), within an element named so, or behind "by" near a date.</summary>
    private static (NamedPeople Authors, NamedPeople Editors) Visible(PageClues clues, SiteNames site)
    {
        var (authors, editors, byClass) = (new List<string>(), new List<string>(), new List<string>());
        var label = default((bool IsEditor, bool HasColon)?);
        var authorGroup = -1;
        for (var i = 0; i < clues.Visible.Count; i++)
        {
            var text = clues.Visible[i];
            if (label is { } pending)
            {
                if (text.Text == ":")
                {
                    label = pending with { HasColon = true };
                    continue;
                }

                // "Jurnalis" behind a name is a role, not a label.
                if (pending.HasColon || text.Text[0] == ':') Take(pending.IsEditor ? editors : authors, text.Text);
                label = null;
                if (pending.HasColon || text.Text[0] == ':') continue;
            }

            if (PersonText.AfterLabel(text.Text) is { } labelled)
            {
                if (labelled.Name.Length == 0) label = (labelled.IsEditor, text.Text.EndsWith(':'));
                else Take(labelled.IsEditor ? editors : authors, labelled.Name);
            }
            else if (text.Is(Surroundings.Author | Surroundings.Editor) && !text.Is(Surroundings.Furniture | Surroundings.Popular | Surroundings.Caption | Surroundings.Tags) && (authorGroup < 0 || authorGroup == text.Group || byClass.Count == 0))
            {
                authorGroup = text.Group;
                Take(text.Is(Surroundings.Editor) && !text.Is(Surroundings.Author) ? editors : byClass, text.Text);
            }
            else if (PersonText.AfterBy(text.Text) is { } by && IsNearDate(clues.Visible, i))
            {
                Take(authors, by);
            }
        }

        var all = authors.Count > 0 ? authors : byClass;
        return (all.Count == 0 ? Nobody : new NamedPeople(all, MetadataSource.Visible), editors.Count == 0 ? Nobody : new NamedPeople(editors, MetadataSource.Visible));

        // The first of each kind is the article's; further ones are of comments and other articles.
        void Take(List<string> people, string words)
        {
            if (people.Count == 0) people.AddRange(PersonText.Read(words, site));
        }
    }

    private static bool IsNearDate(IReadOnlyList<VisibleText> texts, int at)
    {
        for (var i = at; i >= Math.Max(0, at - NearDate); i--)
        {
            if (IsDate(texts[i])) return true;
        }

        return false;
    }

    private static bool IsDate(VisibleText text) => text.Text.Length < 60 && VisibleDate.TryParse(text.Text, out _);
}
