using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning.Noise;

/// <summary>Finds where a headline that runs on into the article's text ends.</summary>
/// <remarks>
/// Two facts decide: headlines capitalise their words, sentences do not, so the first small content word lies inside
/// the sentence; and that sentence begins with the last capitalised word before it, or with the name or office that
/// this word belongs to. Where a wide space or an opening quotation stands, the end is printed.
/// </remarks>
internal static class HeadlineEnd
{
    private const int MaxWords = 40;

    // How far from the label a name is looked for, in characters: further than any article is long.
    private const int NameReach = 8000;
    private const int MinTitleWords = 3;
    private const int ShortestPassive = 5;

    // Names of works in quotation marks are shorter.
    private const int MinQuotedSentence = 7;

    // The subject of a sentence that starts with an office: "Wakil Ketua Umum DPP Partai X menilai".
    private const int MaxSubjectWords = 7;

    // Words that stand before an office.
    private static readonly WordList Ranks = WordList.Of("Wakil Mantan Eks Plt Pj Staf Calon Asisten Deputi Sekretaris Pejabat Ahli Ketua Vice President Analis");

    // Words with which no headline ends.
    private static readonly WordList Joiners = WordList.Of("agar akan atau bagi dalam dan dari demi dengan di hingga karena ke kepada oleh pada para per saat sampai sang sebagai sejak serta si soal tanpa tentang terhadap untuk usai via vs yang");

    private static readonly WordList TitlePrepositions = WordList.Of("ala atau dan dari dengan di ke pada untuk vs");

    // Words that title case leaves small, or that only begin sentences: with a capital they open the article's text.
    private static readonly WordList StrictOpeners = WordList.Of("""
        Adapun Bahkan Berdasarkan Dalam Dari Dengan Di Dia Diketahui Dikutip Dilansir Hal Ia Kemudian Kendati Lalu Lebih Maka Menurut Menurutnya Mereka Meski Meskipun Namun Oleh
        Pada Padahal Para Pasalnya Sebab Sebagai Sebelumnya Sedangkan Sehingga Selain Selanjutnya Sementara Seperti Setelah Tetapi Untuk Walau Yang
        """);

    private static readonly WordList Offices = WordList.Of("""
        Aktivis Aktor Aktris Analis Anggota Asisten Bupati Camat Dekan Deputi Direktur Dirjen Dirut Dosen Dubes Ekonom Gubernur Hakim Jaksa Jenderal Juru Kabid Kadis Kapolda Kapolres
        Kapolri Kapolsek Karyawan Kasat Kasus Kepala Ketua Komisaris Komisioner Koordinator Lembaga Lurah Mantan Manajer Mendagri Menhan Menkeu Menko Menlu Menpora Mensesneg Menteri
        Pakar Panglima Pelatih Pemain Pembuat Pemerintah Pemilik Pemkab Pemkot Pemprov Penasihat Pendiri Pengacara Pengamat Peneliti Penyanyi Perdana Perusahaan Perwakilan Petugas Plt Politikus
        Politisi Polisi Presiden Produsen Rektor Sekda Sekjen Sekretaris Staf Tim Tokoh Wakapolri Wakil Walikota Wali Warga Kementerian Dinas Komisi Badan Dewan Majelis Partai PT CEO Area Kapten
        """);

    /// <param name="source">The whole source, in which names are looked up.</param>
    /// <param name="start">Where the headline begins.</param>
    /// <param name="limit">Where it must have ended.</param>
    /// <param name="glued">Whether spaces were lost at the source's former tags.</param>
    /// <returns>Offset after the headline.</returns>
    public static int Find(string source, int start, int limit, bool glued)
    {
        Span<(int Start, int End)> words = stackalloc (int, int)[MaxWords];
        var text = source.AsSpan(start, limit - start);
        var count = 0;
        var firstSmall = -1;
        var reader = new Words(text);
        while (count < MaxWords && reader.MoveNext())
        {
            var previousEnd = count == 0 ? 0 : words[count - 1].End;
            words[count] = (reader.Start, reader.End);
            if (count >= MinTitleWords && IsPrintedEnd(text, previousEnd, reader.Start)) return start + previousEnd;
            if (count >= MinTitleWords && !LeadsOn(text, words[count - 1]) && OpensQuotation(text, reader.Start)) return start + previousEnd;
            if (count >= MinTitleWords && StrictOpeners.Contains(Words.Bare(reader.Current)) && char.IsUpper(reader.Current[0]) && !EndsWithColon(text, words[count - 1])) return start + previousEnd;
            var sentence = count >= MinTitleWords - 1 ? GlueBeforeOpener(reader.Current, StrictOpeners) : 0;
            if (sentence > 0) return start + reader.Start + sentence;
            var glue = glued && count >= MinTitleWords - 1 ? GlueInside(reader.Current) : 0;
            if (glue > 0) return start + reader.Start + glue;
            var list = count >= MinTitleWords - 1 ? ListNumberInside(reader.Current) : 0;
            if (list > 0) return start + reader.Start + list;
            if (count > MinTitleWords && firstSmall < MinTitleWords && EndsWithCall(text, words[count - 2]) && OpensSentence(text, words[count - 1], words[count])) return start + words[count - 2].End;
            count++;
            if (firstSmall < 0 && IsSmallContent(reader.Current)) firstSmall = count - 1;
            if (firstSmall >= 0 && count - firstSmall > MaxSubjectWords && firstSmall >= MinTitleWords) break;
            if (EndsSentence(reader.Current) && firstSmall >= MinTitleWords) break;
        }

        if (firstSmall < 0) return count < MaxWords ? limit : start + words[count - 1].End;
        return start + (firstSmall < MinTitleWords
            ? EndOfSentenceCase(text, words[..count], limit - start)
            : EndOfTitleCase(source, start, text, words[..count], firstSmall));
    }

    private static int EndOfTitleCase(string source, int start, ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> words, int firstSmall)
    {
        var first = firstSmall - 1;
        while (first > 0 && !BeginsWithCapital(text, words[first])) first--;
        // "... untuk Pemain Timnas Saat ditanya": a word that opens sentences, right before small ones, opens this one.
        if (first == firstSmall - 1 && first >= MinTitleWords && SentenceOpeners.Words.Contains(Word(text, words[first])) && !Headlines.SmallWords.Contains(Words.Bare(Word(text, words[first - 1])))) return words[first - 1].End;
        var opener = Subject(source, start, text, words, first);
        // A headline does not end in "di" or "dari", nor in "dengan 4".
        while (opener < firstSmall - 1 && opener >= MinTitleWords && CallsForMore(text, words, opener - 1) && BeginsWithCapital(text, words[opener + 1])) opener++;
        if (opener < MinTitleWords) return words[Math.Max(first, 1) - 1].End;
        return GlueBeforeOpener(Word(text, words[opener])) is var glue && glue > 0 ? words[opener].Start + glue : words[opener - 1].End;
    }

    /// <summary>Where the sentence's subject begins: an office before the name, or the words of a name that stands elsewhere too.</summary>
    private static int Subject(string source, int start, ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> words, int first)
    {
        var opener = first;
        for (var i = first; i >= MinTitleWords && first - i < MaxSubjectWords && BeginsWithCapital(text, words[i]); i--)
        {
            if (i < first && EndsSentence(Word(text, words[i]))) break;
            if (!Offices.Contains(Words.Bare(Word(text, words[i]))))
            {
                if (i == opener - 1 && StandsElsewhere(source, start, text, words[i], words[opener])) opener = i;
                continue;
            }

            while (i > MinTitleWords && Ranks.Contains(Word(text, words[i - 1]))) i--;
            return i;
        }

        return opener;
    }

    // Some outlets (Antara) set headlines like sentences: then only a word that opens sentences tells.
    private static int EndOfSentenceCase(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> words, int limit)
    {
        for (var i = MinTitleWords + 1; i < words.Length; i++)
        {
            var previous = Words.Bare(Word(text, words[i - 1]));
            if (BeginsWithCapital(text, words[i]) && !Headlines.SmallWords.Contains(previous)
                && (SentenceOpeners.Words.Contains(Words.Bare(Word(text, words[i]))) || Offices.Contains(Words.Bare(Word(text, words[i])))))
                return words[i - 1].End;
        }

        var rest = text[..limit];
        return words.Length < MaxWords && rest.IndexOf(". ") < 0 ? limit : words[Math.Min(words.Length, MinTitleWords) - 1].End;
    }

    private static ReadOnlySpan<char> Word(ReadOnlySpan<char> text, (int Start, int End) word) => text[word.Start..word.End];

    private static bool BeginsWithCapital(ReadOnlySpan<char> text, (int Start, int End) word)
    {
        var bare = Words.Bare(Word(text, word));
        return !bare.IsEmpty && (char.IsUpper(bare[0]) || (bare.Length > 1 && char.IsUpper(bare[1])));
    }

    private static bool IsSmallContent(ReadOnlySpan<char> word)
    {
        var bare = Words.Bare(word);
        if (bare.IsEmpty || !char.IsLower(bare[0]) || Headlines.SmallWords.Contains(bare)) return false;
        foreach (var c in bare)
        {
            if (char.IsUpper(c) || char.IsAsciiDigit(c)) return false;
        }

        return true;
    }

    private static bool EndsSentence(ReadOnlySpan<char> word) => word.Length > 3 && word[^1] == '.' && !char.IsUpper(word[^2]);

    private static bool IsPrintedEnd(ReadOnlySpan<char> text, int end, int next)
    {
        var gap = text[end..next];
        return (gap.Length >= 2 || gap.Contains('\n')) && (char.IsUpper(text[next]) || Characters.IsQuote(text[next]));
    }

    /// <summary>A quotation that speaks in sentences opens the article's text; one that names a work does not.</summary>
    private static bool OpensQuotation(ReadOnlySpan<char> text, int at)
    {
        if (text[at] is not ('"' or '“')) return false;
        var small = false;
        var words = new Words(text[(at + 1)..]);
        for (var i = 0; i < MinQuotedSentence && words.MoveNext(); i++)
        {
            small |= i > 0 && char.IsLower(words.Current[0]);
            if (words.Current[^1] is '"' or '”') return false;
            if (i < 4 && IsSmallContent(words.Current)) return true;
        }

        return small;
    }

    private static bool CallsForMore(ReadOnlySpan<char> text, ReadOnlySpan<(int Start, int End)> words, int word)
    {
        if (word > 0 && char.IsAsciiDigit(text[words[word].Start])) word--;
        return Joiners.Contains(Words.Bare(Word(text, words[word])));
    }

    // "Kobayashi, menyampaikan: "J Trust ...": the quotation goes on a sentence that began before it.
    private static bool LeadsOn(ReadOnlySpan<char> text, (int Start, int End) word) => text[word.End - 1] is ':' or ',';

    // "Pemerintah menilai", "Pekan lalu, ...", "Dikelola oleh": behind a call these open a sentence; "Daftar di 7 Sekolah" goes on with the headline.
    private static bool OpensSentence(ReadOnlySpan<char> text, (int Start, int End) word, (int Start, int End) next)
    {
        if (BeginsWithCapital(text, next)) return false;
        if (text[word.End - 1] == ',') return true;
        var isPassive = word.End - word.Start > ShortestPassive && Word(text, word).StartsWith("Di", StringComparison.Ordinal);
        return !char.IsAsciiDigit(text[next.Start]) && (isPassive || !TitlePrepositions.Contains(Word(text, next)));
    }

    // "Terbesar! Pemerintah menilai": behind a call the next word opens a sentence if the one after it is small.
    private static bool EndsWithCall(ReadOnlySpan<char> text, (int Start, int End) word) => text[word.End - 1] is '!' or '?';

    // "Cumlaude1." : the first number of a list, glued to the headline.
    private static int ListNumberInside(ReadOnlySpan<char> word) => word.Length > 4 && word[^1] == '.' && char.IsAsciiDigit(word[^2]) && char.IsLower(word[^3]) ? word.Length - 2 : 0;

    private static int GlueInside(ReadOnlySpan<char> word)
    {
        if (CamelCaseNames.Contains(word)) return 0;
        for (var i = 3; i < word.Length - 1; i++)
        {
            if (!char.IsUpper(word[i]) || !char.IsLower(word[i + 1])) continue;
            if (char.IsLower(word[i - 1]) || word[i - 1] is '!' or '?' or '"' or '\'' || (char.IsUpper(word[i - 1]) && char.IsUpper(word[i - 2]))) return i;
        }

        return 0;
    }

    // "YordaniaSejumlah pejabat": the headline's last word and the sentence's first lost the space between them.
    private static int GlueBeforeOpener(ReadOnlySpan<char> word) =>
        GlueInside(word) is var glue && glue > 0 && (SentenceOpeners.Words.Contains(word[glue..]) || Offices.Contains(word[glue..]) || Publishers.Gazetteer.Contains(word[..glue])) ? glue : 0;

    private static int GlueBeforeOpener(ReadOnlySpan<char> word, WordList openers) => GlueInside(word) is var glue && glue > 0 && openers.Contains(Words.Bare(word[glue..])) ? glue : 0;

    private static bool EndsWithColon(ReadOnlySpan<char> text, (int Start, int End) word) => text[word.End - 1] is ':' or '-' or '–';

    // Two words that stand together elsewhere in the article too are a name.
    private static bool StandsElsewhere(string source, int start, ReadOnlySpan<char> text, (int Start, int End) a, (int Start, int End) b)
    {
        var name = text[a.Start..b.End];
        if (name.Length > 60 || name.ContainsAny(',', '.')) return false;
        var near = Math.Max(0, start - NameReach);
        var reach = source.AsSpan(near, Math.Min(source.Length - near, 2 * NameReach));
        var first = reach.IndexOf(name);
        return first >= 0 && reach[(first + name.Length)..].IndexOf(name) >= 0;
    }
}
