using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Tells words somebody said from titles of works, slogans and scare quotes, which have marks too.</summary>
internal static class SpokenWords
{
    /// <summary>Words before the mark that make what follows a title, a label or a slogan.</summary>
    private static readonly WordList TitleWords = WordList.Of("""
        judul berjudul bertajuk tajuk bertema tema film lagu album buku novel single sinetron drama serial acara program kampanye slogan
        tagline moto motto semboyan jargon istilah kata frasa tagar bernama dijuluki julukan disebut disapa dipanggil akun kanal channel artikel
        berita video menu opsi tombol kategori kolom grup aplikasi fitur konsep gerakan rubrik kategori nama merek produk tulisan bertuliskan
        """);

    /// <summary>Words that lead into words said, though no verb with a subject does.</summary>
    private static readonly WordList SpeechWords = WordList.Of("berikut bunyi berbunyi mengatakan berkata menyebut menulis ucapan pernyataan narasi kutipan dikutip bahwa menyatakan tulis kata");

    public static bool Are(ReadOnlySpan<char> text, int open, in MarkedText enclosed, SpeakerMention behind, SpeakerMention ahead)
    {
        var speechEnds = EndsInside(text, enclosed.End);
        if (behind.Kind != SpeakerKind.None && (speechEnds || FollowsComma(text, enclosed.After) || !enclosed.Single))
            return true;
        var before = SpanText.SkipBlanksBack(text, open);
        var startsBlock = before == 0 || text[before - 1] == ReadingText.BlockEnd;
        var startsSentence = startsBlock || text[before - 1] is '.' or '!' or '?' or ':';
        var previous = text[SpanText.LettersStart(text, before)..before];
        if (TitleWords.Contains(previous) && !speechEnds)
            return false;
        if (ahead.Kind != SpeakerKind.None && before > 0 && text[before - 1] is ':' or ',')
            return true;
        if (enclosed.Single)
            return false;
        if (startsSentence)
            return speechEnds || (startsBlock && EndsBlock(text, enclosed.After));
        return speechEnds && ahead.Kind != SpeakerKind.None || SpeechWords.Contains(previous) && speechEnds;
    }

    /// <summary>Speech has its comma, full stop, question or exclamation mark inside the marks.</summary>
    private static bool EndsInside(ReadOnlySpan<char> text, int end)
    {
        end = SpanText.SkipBlanksBack(text, end);
        return end > 0 && text[end - 1] is ',' or '.' or '?' or '!' or '…';
    }

    private static bool FollowsComma(ReadOnlySpan<char> text, int after) => after < text.Length && text[after] == ',';

    private static bool EndsBlock(ReadOnlySpan<char> text, int after)
    {
        after = SpanText.SkipBlanks(text, after);
        return after >= text.Length || text[after] == ReadingText.BlockEnd;
    }
}
