using System.Runtime.InteropServices;

using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>Works out what the index keeps of an article. Pure: the same article gives the same index everywhere.</summary>
internal sealed class ArticleIndexer
{
    private readonly LexemeTable _table = new();
    private readonly List<Passage> _passages = [];
    private readonly List<int> _passage = [];
    private readonly List<int> _marks = [];
    private readonly Dictionary<AnalyzedWord, int> _words = new(ReferenceEqualityComparer.Instance);
    private int _length;
    private int _letters;

    /// <summary>Books are no news: what stands behind so many words is not indexed.</summary>
    private const int MostWords = 50_000;

    /// <summary>Letters of different words: PostgreSQL takes a megabyte of them, in UTF-8, with their positions.</summary>
    private const int MostLetters = 200_000;

    /// <summary>Words whose room is used again; few articles have more that differ.</summary>
    private const int MostKept = 4_000;

    // Its tables took half of what an import allocates, and as much of the garbage collector's time.
    [ThreadStatic]
    private static ArticleIndexer? _idle;

    private ArticleIndexer()
    {
    }

    /// <param name="sortedAt">The moment it is sorted by.</param>
    public static IndexedArticle Index(ParsedArticle article, DateTimeOffset sortedAt) => Index(AnalyzedArticle.Of(article), sortedAt);

    /// <inheritdoc cref="Index(ParsedArticle, DateTimeOffset)"/>
    public static IndexedArticle Index(AnalyzedArticle words, DateTimeOffset sortedAt)
    {
        var indexer = _idle ?? new ArticleIndexer();
        _idle = null;
        var indexed = indexer.Read(words, sortedAt);
        if (indexer._table.Count <= MostKept)
        {
            indexer.Clear();
            _idle = indexer;
        }

        return indexed;
    }

    private IndexedArticle Read(AnalyzedArticle words, DateTimeOffset sortedAt)
    {
        AddText(words);
        AddFields(words);
        AddInflected();
        AddNames(words.Article);
        Mark(Lexemes.Everything);
        foreach (var mark in CalendarMarks.Of(sortedAt)) Mark(mark);
        return new IndexedArticle([.. _table.Lexemes], [.. _passages], [.. _marks], ImpactList.Write(Impacts()), FacetText.Of(words.Article));
    }

    private void Clear()
    {
        _table.Clear();
        _passages.Clear();
        _marks.Clear();
        _words.Clear();
        _length = 0;
        _letters = 0;
    }

    private void AddText(AnalyzedArticle words)
    {
        AddPassage(words.Title, PassageZone.Title);
        var lead = true;
        foreach (var (index, block) in words.Article.Blocks.Index())
        {
            var zone = block.Kind == BlockKind.Subheading ? PassageZone.Subheading
                : lead && block.Kind == BlockKind.Paragraph ? PassageZone.Lead
                : PassageZone.Body;
            if (zone == PassageZone.Lead) lead = false;
            AddPassage(words.Blocks[index], zone);
        }
    }

    private void AddPassage(IReadOnlyList<AnalyzedToken> tokens, PassageZone zone)
    {
        var weight = RankingWeights.Of(zone);
        for (var i = 0; i < tokens.Count && _length + _passage.Count < MostWords && _letters < MostLetters; i++)
        {
            var token = tokens[i];
            ref var stem = ref CollectionsMarshal.GetValueRefOrAddDefault(_words, token.Word, out var known);
            if (!known)
            {
                // A word that was met before, most of the time as the same object, has no form to add.
                stem = _table.NumberOf(token.Stem);
                if (AddForm(token, stem, Lexemes.Form)) _letters += token.Text.Length + token.Stem.Length;
            }

            _table[stem].Frequency += weight;
            // The whole of a compound stands beside its parts and takes no place among them.
            if (token.Extra) Mark(stem);
            else _passage.Add(stem);
        }

        _length += _passage.Count;
        EndPassage(zone);
    }

    private void EndPassage(PassageZone zone)
    {
        if (_passage.Count > 0) _passages.Add(new Passage(zone, [.. _passage]));
        _passage.Clear();
    }

    private void AddFields(AnalyzedArticle words)
    {
        var article = words.Article;
        AddField(Lexemes.Title, words.Title);
        foreach (var (index, block) in article.Blocks.Index())
        {
            if (block.Kind == BlockKind.Subheading) AddField(Lexemes.Subheading, words.Blocks[index]);
        }

        AddField(Lexemes.Place, article.Dateline?.Place);
        AddField(Lexemes.Publisher, article.Publisher?.Id);
        AddField(Lexemes.Publisher, article.Publisher?.Name);
        foreach (var author in article.Authors.Concat(article.Editors)) AddField(Lexemes.Author, author);
        foreach (var source in article.Sources) AddField(Lexemes.Source, source);
        foreach (var tag in article.Tags) AddField(Lexemes.Tag, tag);
    }

    private void AddField(char field, string? value)
    {
        if (!string.IsNullOrEmpty(value)) AddField(field, TextAnalyzer.Analyze(value));
    }

    private void AddField(char field, IReadOnlyList<AnalyzedToken> tokens)
    {
        Func<string, string> formOf = form => Lexemes.Form(field, form);
        foreach (var token in tokens)
        {
            var stem = _table.NumberOf(Lexemes.Stem(field, token.Stem));
            AddForm(token, stem, formOf);
            if (token.Extra) Mark(stem);
            else _passage.Add(stem);
        }

        EndPassage(PassageZone.Field);
    }

    /// <param name="stem">The lexeme of its stem.</param>
    /// <returns>Whether it was the first of its form.</returns>
    private bool AddForm(AnalyzedToken token, int stem, Func<string, string> form)
    {
        ref var use = ref _table[stem];
        use.IsStem = true;
        if (token.Text != token.Stem) return Mark(form(token.Text));
        var first = !use.StandsAsItIs;
        use.StandsAsItIs = true;
        return first;
    }

    private void AddInflected()
    {
        var count = _table.Count;
        for (var stem = 0; stem < count; stem++)
        {
            if (_table[stem] is { IsStem: true, StandsAsItIs: false }) Mark(Lexemes.Inflected(_table.Lexemes[stem]));
        }
    }

    /// <summary>Whole names, for filters.</summary>
    private void AddNames(ParsedArticle article)
    {
        AddName(Lexemes.Publisher, article.Publisher?.Id);
        AddName(Lexemes.Place, article.Dateline?.Place);
        AddName(Lexemes.Section, article.Section);
        foreach (var author in article.Authors) AddName(Lexemes.Author, author);
        foreach (var tag in article.Tags) AddName(Lexemes.Tag, tag);
    }

    private void AddName(char field, string? value)
    {
        if (Lexemes.Name(field, value) is { } name) Mark(name);
    }

    private bool Mark(string lexeme) => Mark(_table.NumberOf(lexeme));

    /// <returns>False where it is marked already.</returns>
    private bool Mark(int lexeme)
    {
        ref var use = ref _table[lexeme];
        if (use.Marked) return false;
        use.Marked = true;
        _marks.Add(lexeme);
        return true;
    }

    private IEnumerable<KeyValuePair<string, byte>> Impacts()
    {
        for (var stem = 0; stem < _table.Count; stem++)
        {
            if (_table[stem].Frequency is > 0 and var frequency) yield return KeyValuePair.Create(_table.Lexemes[stem], RankingWeights.Impact(frequency, _length));
        }
    }
}
