using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>Tells whether an article that no index has, an earlier revision, would have matched: by the same lexemes that an index would have got of it.</summary>
internal sealed class MatchCheck
{
    private readonly IndexedArticle _article;
    private readonly HashSet<string> _lexemes;

    public MatchCheck(IndexedArticle article)
    {
        _article = article;
        _lexemes = new HashSet<string>(article.Marks, StringComparer.Ordinal);
        foreach (var passage in article.Passages) _lexemes.UnionWith(passage.Lexemes);
    }

    public bool Holds(SearchMatch match) => match switch
    {
        WordMatch word => _lexemes.Contains(word.Lexeme),
        PrefixMatch prefix => _lexemes.Any(lexeme => lexeme.StartsWith(prefix.Prefix, StringComparison.Ordinal)),
        PhraseMatch phrase => _article.Passages.Any(passage => Stands(phrase.Lexemes, passage.Lexemes)),
        AllMatch all => all.Parts.All(Holds),
        AnyMatch any => any.Parts.Any(Holds),
        ExceptMatch except => Holds(except.Wanted) && !Holds(except.Unwanted),
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, null),
    };

    private static bool Stands(IReadOnlyList<string> phrase, IReadOnlyList<string> passage)
    {
        for (var start = 0; start + phrase.Count <= passage.Count; start++)
        {
            var same = 0;
            while (same < phrase.Count && phrase[same] == passage[start + same]) same++;
            if (same == phrase.Count) return true;
        }

        return false;
    }
}
