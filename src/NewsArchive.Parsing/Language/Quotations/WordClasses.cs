using System.Collections.Frozen;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Every list of <see cref="NameWords"/> and <see cref="SpeechVerbs"/> a word of a speaker's phrase is held against.</summary>
[Flags]
internal enum WordClass
{
    None = 0,
    Honorific = 1,
    Role = 2,
    Organisation = 4,
    Place = 8,
    SentenceStart = 16,
    Connector = 32,
    Pronoun = 64,
    Anonymous = 128,
    NameEnd = 256,
    Describing = 512,
    Definite = 1024,
    SubjectVerb = 2048,
    SpeechStem = 4096,
}

/// <summary>All lists in one table: a word is looked up once, which is most of what reading speakers costs.</summary>
internal static class WordClasses
{
    private static readonly FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Table = Build();

    private static readonly WordFilter Filter = new(Table.Dictionary.Keys);

    public static WordClass Of(ReadOnlySpan<char> word) =>
        Filter.MayHold(word) && Table.TryGetValue(word, out var classes) ? classes : WordClass.None;

    public static bool Has(this WordClass classes, WordClass any) => (classes & any) != 0;

    private static FrozenDictionary<string, WordClass>.AlternateLookup<ReadOnlySpan<char>> Build()
    {
        (WordClass Class, WordList Words)[] lists =
        [
            (WordClass.Honorific, NameWords.Honorifics),
            (WordClass.Role, NameWords.Roles),
            (WordClass.Organisation, NameWords.Organisations),
            (WordClass.Place, NameWords.Places),
            (WordClass.SentenceStart, NameWords.SentenceStarts),
            (WordClass.Connector, NameWords.Connectors),
            (WordClass.Pronoun, NameWords.Pronouns),
            (WordClass.Anonymous, NameWords.Anonymous),
            (WordClass.NameEnd, NameWords.NameEnds),
            (WordClass.Describing, NameWords.Describing),
            (WordClass.Definite, NameWords.Definite),
            (WordClass.SubjectVerb, SpeechVerbs.AfterSubject),
            (WordClass.SpeechStem, SpeechVerbs.AfterQuotation),
        ];
        var table = new Dictionary<string, WordClass>(StringComparer.OrdinalIgnoreCase);
        foreach (var (wordClass, words) in lists)
        {
            foreach (var word in words.Words)
                table[word] = table.GetValueOrDefault(word) | wordClass;
        }

        return table.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
