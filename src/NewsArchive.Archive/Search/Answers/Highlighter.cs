using NewsArchive.Archive.Model;
using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>Shows where the words of a query stand in articles. For one query and one thread.</summary>
internal sealed class Highlighter(SearchQuery query)
{
    private const int MostSnippets = 2;

    private readonly WantedWords _inTitles = WantedWords.Of(query.Root, title: true);
    private readonly WantedWords _inText = WantedWords.Of(query.Root, title: false);
    private readonly List<AnalyzedToken> _tokens = [];

    public ArticleHighlights Find(StoredPassages article)
    {
        var title = article.Title is { } text ? Ranges(Read(_inTitles, text), 0) : [];
        return new ArticleHighlights(title, Snippets(article.Blocks ?? []));
    }

    /// <summary>The best passages, each the best of its block, in the order of the article.</summary>
    private List<ArticleSnippet> Snippets(IReadOnlyList<StoredPassage> blocks)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var best = new List<(int News, SnippetWindow Window, int Block)>();
        for (var i = 0; i < blocks.Count; i++)
        {
            var found = Read(_inText, blocks[i].Text);
            if (found.Count == 0) continue;
            var window = SnippetWindow.Best(blocks[i].Text, found);
            best.Add((window.Words.Count, window, i));
        }

        var chosen = new List<(SnippetWindow Window, int Block)>();
        while (chosen.Count < MostSnippets && best.Count > 0)
        {
            var top = best.MaxBy(candidate => (candidate.Window.Words.Count(word => !seen.Contains(word)), -candidate.Block));
            best.Remove(top);
            // A second passage has to show something that the first does not.
            if (!top.Window.Words.Any(seen.Add) && chosen.Count > 0) break;
            seen.UnionWith(top.Window.Words);
            chosen.Add((top.Window, top.Block));
        }

        return [.. chosen.OrderBy(static snippet => snippet.Block).Select(static snippet => snippet.Window.ToSnippet(snippet.Block))];
    }

    private List<FoundWord> Read(WantedWords wanted, string text)
    {
        _tokens.Clear();
        TextAnalyzer.Analyze(text, _tokens);
        return [.. wanted.Find(_tokens).Select(found => new FoundWord(_tokens[found.First].Start, _tokens[found.First + found.Count - 1].End, found.Word))];
    }

    private static List<int[]> Ranges(IEnumerable<FoundWord> words, int offset) => [.. words.Select(word => new[] { word.Start - offset, word.End - offset })];
}

/// <param name="Start">Offset of its first character in the text.</param>
/// <param name="End">Offset after its last one.</param>
/// <param name="Word">What it is counted as.</param>
internal readonly record struct FoundWord(int Start, int End, string Word);
