namespace NewsArchive.Archive.Search.Matching;

/// <summary>What an article has to have, in lexemes: what a query comes down to, before any database's own way of writing it.</summary>
internal abstract record SearchMatch
{
    /// <summary>All of them; without any, everything.</summary>
    public static SearchMatch All(IEnumerable<SearchMatch> parts)
    {
        var list = parts.Where(static part => part != Everything).ToList();
        return list.Count switch
        {
            0 => Everything,
            1 => list[0],
            _ => new AllMatch(list),
        };
    }

    /// <summary>Any of them; at least one.</summary>
    public static SearchMatch Any(IEnumerable<SearchMatch> parts)
    {
        var list = parts.ToList();
        return list.Count == 1 ? list[0] : new AnyMatch(list);
    }

    /// <summary>Words, phrases and prefixes in it, wanted or not.</summary>
    public IEnumerable<SearchMatch> Leaves => this switch
    {
        AllMatch all => all.Parts.SelectMany(static part => part.Leaves),
        AnyMatch any => any.Parts.SelectMany(static part => part.Leaves),
        ExceptMatch except => except.Wanted.Leaves.Concat(except.Unwanted.Leaves),
        var leaf => [leaf],
    };

    /// <summary>Whether words have to stand next to each other somewhere in it.</summary>
    public bool HasPhrase => Leaves.Any(static leaf => leaf is PhraseMatch);

    public static SearchMatch Everything { get; } = new WordMatch(Indexing.Lexemes.Everything);
}

internal sealed record WordMatch(string Lexeme) : SearchMatch;

/// <summary>Lexemes one after the other.</summary>
internal sealed record PhraseMatch(IReadOnlyList<string> Lexemes) : SearchMatch;

/// <summary>Lexemes that begin so.</summary>
internal sealed record PrefixMatch(string Prefix) : SearchMatch;

internal sealed record AllMatch(IReadOnlyList<SearchMatch> Parts) : SearchMatch;

internal sealed record AnyMatch(IReadOnlyList<SearchMatch> Parts) : SearchMatch;

/// <summary>What is in the first and not in the second.</summary>
internal sealed record ExceptMatch(SearchMatch Wanted, SearchMatch Unwanted) : SearchMatch;
