using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>Writes the nodes of a query as lexemes.</summary>
internal static class MatchWriter
{
    public static SearchMatch Of(QueryNode node) => node switch
    {
        TermNode term => new WordMatch(Lexeme(term.Field, term.Word, term.Exact)),
        PhraseNode phrase => Phrase(phrase),
        PrefixNode prefix => new PrefixMatch(Form(prefix.Field, prefix.Prefix)),
        DateNode date => Days(date),
        AnyNode any => SearchMatch.Any(any.Children.Select(Of)),
        AllNode all => All(all.Children),
        NotNode not => new ExceptMatch(SearchMatch.Everything, Of(not.Child)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    /// <summary>All of several nodes, those that exclude last.</summary>
    public static SearchMatch All(IEnumerable<QueryNode> nodes)
    {
        var all = nodes.ToList();
        var wanted = SearchMatch.All(all.Where(static node => node is not NotNode).Select(Of));
        var unwanted = all.OfType<NotNode>().Select(static node => Of(node.Child)).ToList();
        return unwanted.Count == 0 ? wanted : new ExceptMatch(wanted, SearchMatch.Any(unwanted));
    }

    /// <summary>An exact phrase is the phrase, and each of its words in that very form somewhere in the article.</summary>
    private static SearchMatch Phrase(PhraseNode phrase)
    {
        var words = new PhraseMatch([.. phrase.Words.Select(word => Lexeme(phrase.Field, word, exact: false))]);
        return phrase.Exact
            ? SearchMatch.All([words, .. phrase.Words.Select(word => new WordMatch(Lexeme(phrase.Field, word, exact: true)))])
            : words;
    }

    private static string Lexeme(SearchField field, AnalyzedWord word, bool exact) =>
        exact ? Form(field, word.Text)
        : Letter(field) is { } letter ? Lexemes.Stem(letter, word.Stem)
        : word.Stem;

    private static string Form(SearchField field, string folded) => Letter(field) is { } letter ? Lexemes.Form(letter, folded) : Lexemes.Form(folded);

    private static char? Letter(SearchField field) => field switch
    {
        SearchField.Title => Lexemes.Title,
        SearchField.Subheading => Lexemes.Subheading,
        SearchField.Place => Lexemes.Place,
        SearchField.Publisher => Lexemes.Publisher,
        SearchField.Author => Lexemes.Author,
        SearchField.Source => Lexemes.Source,
        SearchField.Tag => Lexemes.Tag,
        _ => null,
    };

    /// <summary>A time below OR or NOT, where no range of keys can stand for it: by whole days.</summary>
    private static SearchMatch Days(DateNode date)
    {
        var first = date.From is { } from ? CalendarMarks.Day(from) : CalendarMarks.First;
        var last = date.Until is { } until ? CalendarMarks.Day(until.AddTicks(-1)) : CalendarMarks.Last;
        return SearchMatch.Any(CalendarMarks.Cover(first, last).DefaultIfEmpty(Lexemes.Nothing).Select(static mark => new WordMatch(mark)));
    }
}
