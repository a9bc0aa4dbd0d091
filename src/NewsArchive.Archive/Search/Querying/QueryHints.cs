using NewsArchive.Parsing;

namespace NewsArchive.Archive.Search.Querying;

/// <summary>What was odd in a query, told once of each kind at a place.</summary>
internal sealed class QueryHints
{
    // A query of oddities only would answer with more hints than results.
    private const int Most = 8;

    private readonly List<QueryHint> _hints = [];

    public IReadOnlyList<QueryHint> All => _hints;

    public void UnclosedQuote(int start, int end) => Add(
        "unclosed-quote", "Tanda kutip tidak ditutup; frasa dibaca sampai akhir.", "The quotation mark is not closed; the phrase was read to the end.", start, end);

    public void UnclosedGroup(int start, int end) => Add(
        "unclosed-group", "Kurung tidak ditutup; kelompok dibaca sampai akhir.", "The bracket is not closed; the group was read to the end.", start, end);

    public void StrayBracket(int start, int end) => Add(
        "stray-bracket", "Kurung tutup tanpa kurung buka diabaikan.", "A closing bracket without an opening one was ignored.", start, end);

    public void LoneOperator(string name, int start, int end) => Add(
        "lone-operator", $"{name} tanpa kata di kedua sisinya diabaikan.", $"{name} without words on both sides was ignored.", start, end);

    public void UnknownField(string name, int start, int end) => Add(
        "unknown-field",
        $"Bidang \"{name}\" tidak dikenal, jadi dicari sebagai kata. Yang ada: title, subheading, place, publisher, author, source, tag, date.",
        $"There is no field \"{name}\", so it was searched as a word. There are title, subheading, place, publisher, author, source, tag, date.",
        start,
        end);

    public void EmptyField(string name, int start, int end) => Add(
        "empty-field", $"Tidak ada nilai setelah {name}", $"There is no value behind {name}", start, end);

    public void BadDate(string value, int start, int end) => Add(
        "bad-date",
        $"\"{value}\" bukan tanggal, jadi diabaikan. Contoh: date:2023, date:2023-06, date:2023-06-13, date:2023-06..2023-07.",
        $"\"{value}\" is no date, so it was ignored. Examples: date:2023, date:2023-06, date:2023-06-13, date:2023-06..2023-07.",
        start,
        end);

    public void ReversedDates(int start, int end) => Add(
        "reversed-dates", "Tanggal akhir mendahului tanggal awal; keduanya ditukar.", "The last day is before the first; they were exchanged.", start, end);

    public void ShortPrefix(int start, int end) => Add(
        "short-prefix",
        $"Awalan dengan * perlu sedikitnya {SearchQueryParser.MinPrefixLength} huruf; dicari sebagai kata.",
        $"A beginning with * needs at least {SearchQueryParser.MinPrefixLength} letters; it was searched as a word.",
        start,
        end);

    public void NegationInOr(int start, int end) => Add(
        "negation-in-or",
        "Pengecualian di dalam OR berlaku untuk seluruh kelompok.",
        "An exclusion inside OR was applied to the whole group.",
        start,
        end);

    public void OnlyNegations(int end) => Add(
        "only-negations", "Hanya ada pengecualian: semua artikel lain cocok.", "There are exclusions only: all other articles match.", 0, end);

    public void TooDeep(int start, int end) => Add(
        "too-deep", "Kurung bersarang terlalu dalam; yang terdalam diabaikan.", "Brackets are nested too deep; the innermost were ignored.", start, end);

    public void TooManyWords(int start, int end) => Add(
        "too-many-words",
        $"Hanya {SearchQueryParser.MaxTerms} kata pertama yang dicari.",
        $"Only the first {SearchQueryParser.MaxTerms} words were searched.",
        start,
        end);

    public void TooLong(int start, int end) => Add(
        "too-long",
        $"Hanya {SearchQueryParser.MaxLength} karakter pertama yang dibaca.",
        $"Only the first {SearchQueryParser.MaxLength} characters were read.",
        start,
        end);

    public void NothingToFind(int end) => Add(
        "no-words", "Tidak ada kata untuk dicari.", "There is no word to look for.", 0, end);

    private void Add(string code, string id, string en, int start, int end)
    {
        if (_hints.Count < Most && !_hints.Exists(hint => hint.Code == code && hint.Message.En == en)) _hints.Add(new QueryHint(code, new Explanation(id, en), start, end));
    }
}
