using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>The words of a query as they are recognised in a text.</summary>
internal sealed class WantedWords
{
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _forms = new(StringComparer.Ordinal);
    private readonly List<string> _prefixes = [];
    private readonly List<IReadOnlyList<AnalyzedWord>> _phrases = [];

    private WantedWords()
    {
    }

    /// <param name="title">Whether the text is a title: words wanted in titles count there, those of other fields nowhere.</param>
    public static WantedWords Of(QueryNode? root, bool title)
    {
        var words = new WantedWords();
        if (root is not null) words.Add(root, title);
        return words;
    }

    /// <summary>The ranges of tokens that are wanted, in order, none within another.</summary>
    /// <returns>For each: index of its first token, number of tokens, and what it is counted as.</returns>
    public List<(int First, int Count, string Word)> Find(IReadOnlyList<AnalyzedToken> tokens)
    {
        var found = new List<(int First, int Count, string Word)>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (PhraseAt(tokens, i) is { } phrase) found.Add(phrase);
            else if (IsWanted(tokens[i])) found.Add((i, 1, tokens[i].Stem));
            else continue;
            i += found[^1].Count - 1;
        }

        return found;
    }

    private void Add(QueryNode node, bool title)
    {
        switch (node)
        {
            case TermNode term when IsHere(term.Field, title):
                (term.Exact ? _forms : _stems).Add(term.Exact ? term.Word.Text : term.Word.Stem);
                break;
            case PhraseNode phrase when IsHere(phrase.Field, title):
                _phrases.Add(phrase.Words);
                break;
            case PrefixNode prefix when IsHere(prefix.Field, title):
                _prefixes.Add(prefix.Prefix);
                break;
            case AllNode all:
                foreach (var child in all.Children) Add(child, title);
                break;
            case AnyNode any:
                foreach (var child in any.Children) Add(child, title);
                break;
        }
    }

    private static bool IsHere(SearchField field, bool title) =>
        field == SearchField.Any || (title ? field == SearchField.Title : field == SearchField.Subheading);

    private bool IsWanted(AnalyzedToken token) =>
        _stems.Contains(token.Stem) || _forms.Contains(token.Text) || _prefixes.Exists(prefix => token.Text.StartsWith(prefix, StringComparison.Ordinal) || token.Stem.StartsWith(prefix, StringComparison.Ordinal));

    private (int First, int Count, string Word)? PhraseAt(IReadOnlyList<AnalyzedToken> tokens, int first)
    {
        foreach (var phrase in _phrases)
        {
            var (token, word) = (first, 0);
            for (; token < tokens.Count && word < phrase.Count; token++)
            {
                if (tokens[token].Extra) continue;
                if (tokens[token].Stem != phrase[word].Stem) break;
                word++;
            }

            if (word == phrase.Count) return (first, token - first, string.Join(' ', phrase.Select(static part => part.Stem)));
        }

        return null;
    }
}
