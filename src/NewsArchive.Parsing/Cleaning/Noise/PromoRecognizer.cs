using System.Buffers;

using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Takes out calls to follow, subscribe, install or read on: whole lines, and closing sentences.</summary>
internal static class PromoRecognizer
{
    private const int MaxLength = 420;

    // A call is at most this many sentences long.
    private const int MaxSentences = 4;

    private const int MaxSignOff = 14;

    private static readonly WordList Calls = WordList.Of("""
        Ayo Baca Berlangganan Cek Dapatkan Download Follow Gabung Ikuti Ingin Jangan Klik Kunjungi Langganan Like Mari Masih Nikmati Nonton Saksikan
        Segera Silakan Simak Subscribe Temukan Unduh Update Yuk Bergabung Jadilah Mau Langsung Tonton Streaming Bagi Untuk Pastikan Dukung Akses Pilih
        """);

    // Channels through which outlets, and hardly anybody in the news, ask to be followed.
    private static readonly SearchValues<string> Channels = SearchValues.Create(
        ["whatsapp channel", "channel whatsapp", "saluran whatsapp", "google news", "grup telegram", "channel telegram", "kanal telegram", "telegram channel", "newsletter", "ikuti kami di", "ponselmu", "youtube channel", "channel youtube", "klik disini", "klik di sini", "appstore", "app store", "playstore", "play store"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> News = SearchValues.Create(
        ["lainnya", "terbaru", "terkini", "update", "hanya di", "kabar", "eksklusif", "streaming", "berlangganan", "langganan", "terupdate", "membaca artikel"], StringComparison.OrdinalIgnoreCase);

    public static void Recognize(Draft draft)
    {
        var line = 0;
        foreach (var signal in draft.Signals)
        {
            if (signal.Kind != SignalKind.Promo) continue;
            line = draft.LineAt(signal.Start, line);
            if (line < 0) return;
            if (!draft.IsFree(line, signal.Start, signal.End)) continue;
            var (first, last) = draft.ParagraphOf(line);
            var (start, end) = (draft.Lines[first].Start, draft.Lines[last].End);
            if (end - start <= MaxLength && IsCall(draft, draft.Source.AsSpan(start, end - start)) && UntilLabel(draft, signal, end) == end) draft.ClaimLines(first, last, RemovedKind.Promo, NoiseRules.Promo);
            else ClosingSentences(draft, line, signal);
        }
    }

    private static bool IsCall(Draft draft, ReadOnlySpan<char> text) =>
        Calls.Contains(Words.First(text)) && (text.ContainsAny(Channels) || (text.ContainsAny(News) && NamesAnOutlet(draft, text)));

    private static bool NamesAnOutlet(Draft draft, ReadOnlySpan<char> text)
    {
        var words = new Words(text);
        while (words.MoveNext())
        {
            var bare = Words.Bare(words.Current);
            if (bare.Length > 3 && draft.Knowledge.Catalog.Brands.Match(bare).Length > 0) return true;
        }

        return false;
    }

    /// <summary>The sentence around the signal and those behind it, where they are a call that closes the free part of the line.</summary>
    private static void ClosingSentences(Draft draft, int line, Signal signal)
    {
        var source = draft.Source;
        var end = UntilLabel(draft, signal, draft.Lines[line].FreeUntil(signal.End));
        var start = signal.Start;
        for (var n = 0; n < MaxSentences && end - start < MaxLength; n++)
        {
            start = SentenceStart(source, draft.Lines[line].Start, start);
            if (!draft.IsFree(line, start, end)) return;
            if (IsCall(draft, source.AsSpan(start, end - start)))
            {
                start = WithCallsBefore(draft, line, start);
                draft.ClaimPart(line, start, BeforeSignOff(source, start, end), RemovedKind.Promo, NoiseRules.Promo);
                return;
            }

            if (start <= draft.Lines[line].Start) return;
            start--;
        }
    }

    /// <summary>Further calls right before a call: "Dukung jagoan kamu! Streaming eksklusif di ...".</summary>
    private static int WithCallsBefore(Draft draft, int line, int start)
    {
        var floor = draft.Lines[line].FreeFrom(start);
        for (var n = 0; n < MaxSentences && start > floor; n++)
        {
            var before = SentenceStart(draft.Source, floor, start - 1);
            if (before >= start || !draft.IsFree(line, before, start)) break;
            var sentence = draft.Source.AsSpan(before, start - before).TrimEnd();
            if (!Calls.Contains(Words.First(sentence)) || !(sentence[^1] is '!' or '?' || sentence.ContainsAny(News))) break;
            start = before;
        }

        return start;
    }

    /// <summary>Initials in brackets that close the line are no part of the call.</summary>
    private static int BeforeSignOff(string source, int start, int end)
    {
        var text = source.AsSpan(start, end - start);
        var open = text.LastIndexOf('(');
        return open > 0 && text[^1] == ')' && text.Length - open <= MaxSignOff && !text[open..].Contains(' ') ? start + open : end;
    }

    /// <summary>Where the call begins that a slogan closes: the sentences before it that open like calls.</summary>
    public static int StartOfCall(Draft draft, int line, int slogan)
    {
        var floor = draft.Lines[line].FreeFrom(slogan);
        var start = SentenceStart(draft.Source, floor, slogan);
        if (start < slogan && draft.Source.AsSpan(start, slogan - start).ContainsAny(Characters.SentenceEnds)) start = slogan;
        for (var n = 0; n < MaxSentences && start > floor; n++)
        {
            var before = SentenceStart(draft.Source, floor, start - 1);
            if (before >= start) break;
            var sentence = draft.Source.AsSpan(before, start - before).TrimEnd();
            // Behind the first call only a question, or a sentence that names an outlet, is still part of it.
            if (!Calls.Contains(Words.First(sentence)) || (n > 0 && sentence[^1] != '?' && !NamesAnOutlet(draft, sentence))) break;
            start = before;
        }

        return start;
    }

    /// <summary>A source line, or a label of related links, may be glued to the call.</summary>
    private static int UntilLabel(Draft draft, Signal signal, int end)
    {
        foreach (var next in draft.Signals)
        {
            if (next.Start >= end) break;
            if (next.Start > signal.Start && (next.Kind == SignalKind.Credit || next.Kind == SignalKind.Related && char.IsUpper(draft.Source[next.Start]))) return next.Start;
        }

        return end;
    }

    private static int SentenceStart(string source, int floor, int from)
    {
        floor = Math.Max(floor, from - MaxLength);
        for (var i = Math.Min(from, source.Length - 1); i > floor; i--)
        {
            if (char.IsUpper(source[i]) && (Characters.SentenceEnds.Contains(source[i - 1]) || (Characters.IsSpace(source[i - 1]) && Sentences.EndsSentence(source.AsSpan(floor, i - floor).TrimEnd())))) return i;
            if (source[i] == '(' && source.AsSpan(i).StartsWith("(Ayo", StringComparison.OrdinalIgnoreCase)) return i;
        }

        return floor;
    }
}
