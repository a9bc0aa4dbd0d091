using System.Runtime.InteropServices;

using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>Works out what the index keeps of an article. Pure: the same article gives the same index everywhere.</summary>
internal sealed class ArticleIndexer
{
    private readonly List<Passage> _passages = [];
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly HashSet<string> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asTheyAre = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _frequencies = new(StringComparer.Ordinal);
    private readonly HashSet<AnalyzedWord> _words = new(ReferenceEqualityComparer.Instance);
    private int _length;
    private int _letters;

    /// <summary>Books are no news: what stands behind so many words is not indexed.</summary>
    private const int MostWords = 50_000;

    /// <summary>Letters of different words: PostgreSQL takes a megabyte of them, in UTF-8, with their positions.</summary>
    private const int MostLetters = 200_000;

    private ArticleIndexer()
    {
    }

    /// <param name="sortedAt">The moment it is sorted by.</param>
    public static IndexedArticle Index(ParsedArticle article, DateTimeOffset sortedAt) => Index(AnalyzedArticle.Of(article), sortedAt);

    /// <inheritdoc cref="Index(ParsedArticle, DateTimeOffset)"/>
    public static IndexedArticle Index(AnalyzedArticle words, DateTimeOffset sortedAt)
    {
        var (indexer, article) = (new ArticleIndexer(), words.Article);
        indexer.AddText(words);
        indexer.AddFields(words);
        indexer.AddInflected();
        indexer.AddNames(article);
        indexer._marks.Add(Lexemes.Everything);
        indexer._marks.UnionWith(CalendarMarks.Of(sortedAt));
        return new IndexedArticle(indexer._passages, indexer._marks, indexer.Impacts(), FacetText.Of(article));
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
        var lexemes = new List<string>(tokens.Count);
        foreach (var token in tokens)
        {
            if (_length + lexemes.Count >= MostWords || _letters >= MostLetters) break;
            // A word that was met before, most of the time as the same object, has no form to add.
            if (_words.Add(token.Word) && AddForm(token, token.Stem, Lexemes.Form)) _letters += token.Text.Length + token.Stem.Length;
            CollectionsMarshal.GetValueRefOrAddDefault(_frequencies, token.Stem, out _) += weight;
            // The whole of a compound stands beside its parts and takes no place among them.
            if (token.Extra) _marks.Add(token.Stem);
            else lexemes.Add(token.Stem);
        }

        _length += lexemes.Count;
        if (lexemes.Count > 0) _passages.Add(new Passage(zone, lexemes));
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
        var lexemes = new List<string>(tokens.Count);
        Func<string, string> formOf = form => Lexemes.Form(field, form);
        foreach (var token in tokens)
        {
            var stem = Lexemes.Stem(field, token.Stem);
            AddForm(token, stem, formOf);
            if (token.Extra) _marks.Add(stem);
            else lexemes.Add(stem);
        }

        if (lexemes.Count > 0) _passages.Add(new Passage(PassageZone.Field, lexemes));
    }

    /// <param name="stem">The lexeme of its stem.</param>
    /// <returns>Whether it was the first of its form.</returns>
    private bool AddForm(AnalyzedToken token, string stem, Func<string, string> form)
    {
        _stems.Add(stem);
        return token.Text == token.Stem ? _asTheyAre.Add(stem) : _marks.Add(form(token.Text));
    }

    private void AddInflected()
    {
        foreach (var stem in _stems)
        {
            if (!_asTheyAre.Contains(stem)) _marks.Add(Lexemes.Inflected(stem));
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
        if (Lexemes.Name(field, value) is { } name) _marks.Add(name);
    }

    private byte[] Impacts() =>
        ImpactList.Write(_frequencies.Select(pair => KeyValuePair.Create(pair.Key, RankingWeights.Impact(pair.Value, _length))));
}
