using NewsArchive.Archive.Search.Analysis;
using NewsArchive.Archive.Search.Indexing;
using NewsArchive.Archive.Search.Querying;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>Writes the nodes of a query as lexemes.</summary>
internal static class MatchWriter
{
    public static SearchMatch Of(QueryNode node) => node switch
    {
        TermNode { Exact: true } term => Exact(term.Field, term.Word),
        TermNode term => new WordMatch(Stem(term.Field, term.Word.Stem)),
        PhraseNode phrase => Phrase(phrase),
        PrefixNode prefix => SearchMatch.Any([new PrefixMatch(Stem(prefix.Field, prefix.Prefix)), new PrefixMatch(Form(prefix.Field, prefix.Prefix))]),
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
        var words = new PhraseMatch([.. phrase.Words.Select(word => Stem(phrase.Field, word.Stem))]);
        return phrase.Exact ? SearchMatch.All([words, .. phrase.Words.Select(word => Exact(phrase.Field, word))]) : words;
    }

    private static SearchMatch Exact(SearchField field, AnalyzedWord word)
    {
        if (word.Text != word.Stem) return new WordMatch(Form(field, word.Text));
        var stem = Stem(field, word.Stem);
        return new ExceptMatch(new WordMatch(stem), new WordMatch(Lexemes.Inflected(stem)));
    }

    private static string Stem(SearchField field, string stem) => Letter(field) is { } letter ? Lexemes.Stem(letter, stem) : stem;

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
