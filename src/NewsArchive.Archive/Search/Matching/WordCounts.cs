using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Search.Matching;

/// <summary>In how many articles words stand.</summary>
/// <param name="counts">What is known; words that are missing are in none that has been counted.</param>
/// <param name="byPrefix">All words that begin so, of the prefixes of which they are known.</param>
internal sealed class WordCounts(IReadOnlyDictionary<string, long> counts, IReadOnlyDictionary<string, IReadOnlyCollection<string>>? byPrefix = null)
{
    // Lexemes that are not counted: a field's words, names, forms.
    private const double ShareOfFields = 0.02;

    // Stems and forms are asked for separately, and what begins alike is mostly both.
    private const double ShareOfPrefix = ShareOfFields / 2;

    // Of the articles that have a word, those that have it in the title.
    private const double ShareOfTitles = 0.05;

    public long Articles => counts.GetValueOrDefault(Lexemes.Everything);

    public long Of(string word) => counts.GetValueOrDefault(word);

    /// <summary>The same match, with the words themselves for the prefixes whose words are known.</summary>
    public SearchMatch Spell(SearchMatch match) => match switch
    {
        PrefixMatch prefix when byPrefix?.TryGetValue(prefix.Prefix, out var words) == true => SearchMatch.Any(words.DefaultIfEmpty(Lexemes.Nothing).Select(static word => new WordMatch(word))),
        AllMatch all => new AllMatch([.. all.Parts.Select(Spell)]),
        AnyMatch any => new AnyMatch([.. any.Parts.Select(Spell)]),
        ExceptMatch except => new ExceptMatch(Spell(except.Wanted), Spell(except.Unwanted)),
        _ => match,
    };

    /// <summary>How many articles match at least, as far as words are counted; 0 where that does not tell.</summary>
    public long LeastOf(SearchMatch match) => match switch
    {
        WordMatch word when IndexedWords.IsCounted(word.Lexeme) => Of(word.Lexeme),
        AnyMatch any => any.Parts.Max(LeastOf),
        _ => 0,
    };

    /// <summary>A guess, between what chance would give and what never parted words would.</summary>
    public double ShareOf(SearchMatch match) => match switch
    {
        WordMatch word when IndexedWords.IsCounted(word.Lexeme) => Articles == 0 ? 1 : Math.Min(1, (double)Of(word.Lexeme) / Articles),
        WordMatch word when Lexemes.StemOf(Lexemes.Title, word.Lexeme) is { } stem => Math.Min(ShareOfFields, ShareOf(new WordMatch(stem)) * ShareOfTitles),
        // Rather too many: who looks for too few at first looks again, and who looks for too many reads them all.
        PhraseMatch phrase => phrase.Lexemes.Select(lexeme => ShareOf(new WordMatch(lexeme))).Min() / 2,
        AllMatch all => Together(all.Parts.Select(ShareOf)),
        AnyMatch any => Math.Min(1, any.Parts.Sum(ShareOf)),
        ExceptMatch except => ShareOf(except.Wanted),
        PrefixMatch => ShareOfPrefix,
        _ => ShareOfFields,
    };

    private static double Together(IEnumerable<double> shares)
    {
        var (product, least) = (1.0, 1.0);
        foreach (var share in shares) (product, least) = (product * share, Math.Min(least, share));
        return Math.Sqrt(product * least);
    }

    /// <summary>The lexemes of a match whose counts matter.</summary>
    public static IEnumerable<string> CountedIn(SearchMatch match) => match switch
    {
        WordMatch word => IndexedWords.IsCounted(word.Lexeme) ? [word.Lexeme] : [],
        PhraseMatch phrase => phrase.Lexemes.Where(static lexeme => IndexedWords.IsCounted(lexeme)),
        AllMatch all => all.Parts.SelectMany(CountedIn),
        AnyMatch any => any.Parts.SelectMany(CountedIn),
        ExceptMatch except => CountedIn(except.Wanted),
        _ => [],
    };
}
