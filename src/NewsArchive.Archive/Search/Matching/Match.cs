namespace NewsArchive.Archive.Search.Matching;

/// <summary>What an article has to have, in lexemes: what a query comes down to, before any database's own way of writing it.</summary>
internal abstract record Match
{
    /// <summary>All of them; without any, everything.</summary>
    public static Match All(IEnumerable<Match> parts)
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
    public static Match Any(IEnumerable<Match> parts)
    {
        var list = parts.ToList();
        return list.Count == 1 ? list[0] : new AnyMatch(list);
    }

    public static Match Everything { get; } = new WordMatch(Indexing.Lexemes.Everything);
}

internal sealed record WordMatch(string Lexeme) : Match;

/// <summary>Lexemes one after the other.</summary>
internal sealed record PhraseMatch(IReadOnlyList<string> Lexemes) : Match;

/// <summary>Lexemes that begin so.</summary>
internal sealed record PrefixMatch(string Prefix) : Match;

internal sealed record AllMatch(IReadOnlyList<Match> Parts) : Match;

internal sealed record AnyMatch(IReadOnlyList<Match> Parts) : Match;

/// <summary>What is in the first and not in the second.</summary>
internal sealed record ExceptMatch(Match Wanted, Match Unwanted) : Match;
