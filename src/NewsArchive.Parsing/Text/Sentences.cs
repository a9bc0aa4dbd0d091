namespace NewsArchive.Parsing.Text;

/// <summary>Where sentences end and how they begin, as far as single marks and words tell.</summary>
internal static class Sentences
{
    private static readonly WordList Connectors = WordList.Of("""
        adalah agar akan akibat aku alias antara atas atau bagi bahwa banyak bernama bersama dalam dan dari demi dengan
        di dirinya guna hal hingga ialah ini jika juga karena ke kepada ketika kecuali lewat maka melalui membuat mengenai
        menjadi menurut merupakan namun oleh para pada per sambil sampai sang satu seorang sebagai sebuah sejak sejumlah
        sekitar selama seluruh seperti serta setelah setiap si soal tapi tentang terhadap terkait tetapi untuk usai yaitu
        yakni yang
        """);

    /// <summary>Whether a text ends as a sentence ends: a full stop, question or exclamation mark, behind it at most closers.</summary>
    public static bool EndsSentence(ReadOnlySpan<char> text)
    {
        var i = text.Length - 1;
        while (i >= 0 && (Characters.IsSpace(text[i]) || Characters.IsCloser(text[i]))) i--;
        return i >= 0 && Characters.SentenceEnds.Contains(text[i]);
    }

    /// <summary>Whether nothing more is expected: the sentence ends, or announces what follows with a colon.</summary>
    public static bool IsComplete(ReadOnlySpan<char> text) => EndsSentence(text) || (text.Length > 0 && text[^1] is ':' or ';');

    /// <summary>Whether the last word calls for another one ("di", "yang", "dan", an open bracket, a comma).</summary>
    public static bool LeavesOpen(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return false;
        if (text[^1] is ',' or '(' or '[' or '“' or '/' or '&') return true;
        if (!char.IsAsciiLetterLower(text[^1])) return false;
        var last = Words.Last(text);
        return !last.IsEmpty && char.IsAsciiLetterLower(last[0]) && Connectors.Contains(last);
    }

    /// <summary>Whether a text begins in the middle of a sentence: with a small letter or a mark that only continues.</summary>
    public static bool BeginsInside(ReadOnlySpan<char> text) => !text.IsEmpty
        && (char.IsLower(text[0]) || text[0] is ',' or '.' or ';' or ')' or ']' or '%' or '”' or '’' || (text.Length > 1 && Characters.IsDash(text[0]) && char.IsLower(text[1])));

    /// <summary>Whether a quotation opened in the text has not been closed.</summary>
    public static bool HasOpenQuotation(ReadOnlySpan<char> text)
    {
        var straight = 0;
        var curly = 0;
        foreach (var c in text)
        {
            if (c == '"') straight++;
            else if (c == '“') curly++;
            else if (c == '”') curly--;
        }

        return straight % 2 == 1 || curly > 0;
    }
}
