using System.Buffers;

using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>Tells names and initials from other words in brackets and behind labels.</summary>
internal static class PersonNames
{
    private const int MaxNameWords = 6;
    private const int MaxInitials = 6;

    private static readonly SearchValues<char> InitialsCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-*.");

    private static readonly WordList NoPeople = WordList.OfPhrases(
    [
        "rls", "rilis", "adv", "advertorial", "red", "redaksi", "tim redaksi", "tim", "ant", "antara", "antara foto", "afp", "reuters", "ap", "net", "int", "ist", "dbs", "bbs", "berbagai sumber", "humas", "release",
        "berita kerja sama", "kerja sama", "sponsor", "iklan", "adv/", "rel", "medcom", "cnn", "bbc", "xinhua", "dpa", "diskominfo",
    ]);

    private static readonly WordList Particles = WordList.Of("bin binti van de der da al el ibn dan di");

    public static bool IsNoPerson(ReadOnlySpan<char> text) => NoPeople.Contains(text.Trim()) || text.Trim().StartsWith("adv", StringComparison.OrdinalIgnoreCase);

    /// <summary>"fyk/ash", "kpl/pur/tch", "AP/evn": two to four short parts.</summary>
    public static bool IsSlashInitials(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('/'))
        {
            var part = text[range].Trim();
            parts++;
            if (part.IsEmpty || part.Length > MaxInitials || part.ContainsAnyExcept(InitialsCharacters) || !(char.IsAsciiLetter(part[0]) || part[0] == '*')) return false;
        }

        return parts is >= 2 and <= 5;
    }

    /// <summary>"Z-1", "OL-3": the code of a desk.</summary>
    public static bool IsDeskCode(ReadOnlySpan<char> text)
    {
        var dash = text.IndexOf('-');
        return dash is 1 or 2 && text.Length - dash is 2 or 3 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiDigit(text[dash + 1]) && char.IsAsciiDigit(text[^1]);
    }

    /// <summary>"yov", "SIS", "FHM": one short word without a capital inside a small one.</summary>
    public static bool IsInitials(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 5) return false;
        var (small, capital) = (0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)) small++;
            else if (char.IsAsciiLetterUpper(c)) capital++;
            else return false;
        }

        return small == 0 || capital == 0 || text.Length <= 3;
    }

    /// <summary>One to six words that each begin with a capital.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        var count = 0;
        while (words.MoveNext())
        {
            var bare = Words.Bare(words.Current);
            if (bare.IsEmpty || ++count > MaxNameWords) return false;
            if (!char.IsUpper(bare[0]) && !Particles.Contains(bare)) return false;
            foreach (var c in bare)
            {
                if (!char.IsLetter(c) && c is not ('.' or '\'' or '’' or '-')) return false;
            }
        }

        return count > 0;
    }

    /// <summary>Adds the people of a list such as "A, B dan C | D".</summary>
    public static void AddList(ReadOnlySpan<char> list, Action<string> add)
    {
        foreach (var range in list.SplitAny(",;|&"))
        {
            var part = list[range];
            var and = part.IndexOf(" dan ");
            if (and > 0)
            {
                AddOne(part[..and], add);
                part = part[(and + 5)..];
            }

            AddOne(part, add);
        }
    }

    private static void AddOne(ReadOnlySpan<char> name, Action<string> add)
    {
        name = Words.Bare(name.Trim());
        if (name.Length is > 1 and <= 60 && !IsNoPerson(name) && !name.Contains("http", StringComparison.OrdinalIgnoreCase)) add(BlockText.Make(name.ToString(), 0, name.Length));
    }
}
