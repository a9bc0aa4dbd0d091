namespace NewsArchive.Archive.Model;

/// <summary>Cuts texts, never through a pair of surrogates.</summary>
internal static class TextCut
{
    /// <param name="text">The text.</param>
    /// <param name="length">At most so many characters, at least 1.</param>
    public static string To(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
