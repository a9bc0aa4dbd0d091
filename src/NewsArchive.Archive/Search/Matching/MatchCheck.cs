using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>Tells whether an article that no index has, an earlier revision, would have matched: by the same lexemes that an index would have got of it.</summary>
internal sealed class MatchCheck
{
    private readonly IndexedArticle _article;
    private readonly Dictionary<string, int> _numbers;

    public MatchCheck(IndexedArticle article)
    {
        _article = article;
        _numbers = article.Lexemes.Index().ToDictionary(static lexeme => lexeme.Item, static lexeme => lexeme.Index, StringComparer.Ordinal);
    }

    public bool Holds(SearchMatch match) => match switch
    {
        WordMatch word => _numbers.ContainsKey(word.Lexeme),
        PrefixMatch prefix => _numbers.Keys.Any(lexeme => lexeme.StartsWith(prefix.Prefix, StringComparison.Ordinal)),
        PhraseMatch phrase => Stands(phrase.Lexemes),
        AllMatch all => all.Parts.All(Holds),
        AnyMatch any => any.Parts.Any(Holds),
        ExceptMatch except => Holds(except.Wanted) && !Holds(except.Unwanted),
        _ => throw new ArgumentOutOfRangeException(nameof(match), match, null),
    };

    private bool Stands(IReadOnlyList<string> phrase)
    {
        var numbers = new int[phrase.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!_numbers.TryGetValue(phrase[i], out numbers[i])) return false;
        }

        return _article.Passages.Any(passage => passage.Lexemes.AsSpan().IndexOf(numbers) >= 0);
    }
}
