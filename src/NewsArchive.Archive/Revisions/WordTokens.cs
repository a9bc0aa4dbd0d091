using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Revisions;

/// <summary>Cuts text into words, runs of white space, and single marks; joined again they are the text.</summary>
internal static class WordTokens
{
    public static List<string> Split(string text)
    {
        var tokens = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            if (char.IsHighSurrogate(text[start]) && end < text.Length) end++;
            else if (IsWord(text[start])) while (end < text.Length && IsWord(text[end])) end++;
            else if (char.IsWhiteSpace(text[start])) while (end < text.Length && char.IsWhiteSpace(text[end])) end++;
            tokens.Add(text[start..end]);
            start = end;
        }

        return tokens;
    }

    public static int Count(IEnumerable<DiffPart> parts) => parts.Sum(part => Split(part.Text).Count(token => IsWord(token[0])));

    private static bool IsWord(char unit) => char.IsLetterOrDigit(unit);
}
