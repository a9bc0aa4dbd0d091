using NewsArchive.Parsing.Language.Reading;

namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>Counts words.</summary>
internal static class WordCount
{
    /// <summary>Whether a text has at least so many words, a word having a letter or digit.</summary>
    public static bool AtLeast(ReadOnlySpan<char> text, int count)
    {
        var inWord = false;
        foreach (var c in text)
        {
            if (SpanText.IsBlank(c))
                inWord = false;
            else if (!inWord && char.IsLetterOrDigit(c))
            {
                inWord = true;
                if (--count == 0)
                    return true;
            }
        }

        return false;
    }
}
