using AngleSharp.Dom;

namespace NewsArchive.Parsing.Html.Content;

/// <summary>The article's text as the page's metadata has it: not clean enough to be the article, but good to know its place by.</summary>
internal sealed class Witness
{
    private const int MinLength = 200;
    private const int Sample = 32;

    private readonly string _letters;

    public Witness(string? articleBody)
    {
        _letters = articleBody is { Length: >= MinLength } ? Letters(articleBody, int.MaxValue) : "";
    }

    public bool IsSilent => _letters.Length < Sample;

    /// <summary>Whether the first words of a block stand in it.</summary>
    public bool Holds(ReadOnlySpan<PageNode> nodes, int block)
    {
        if (IsSilent) return false;
        var words = "";
        for (var i = block + 1; i < nodes[block].End && words.Length < Sample; i++)
        {
            if (nodes[i].Tag == TagKind.Text) words += Letters(((IText)nodes[i].Node).Data, Sample - words.Length);
        }

        return words.Length == Sample && _letters.Contains(words, StringComparison.Ordinal);
    }

    private static string Letters(string text, int most)
    {
        var buffer = new System.Text.StringBuilder(Math.Min(text.Length, most));
        foreach (var c in text)
        {
            if (buffer.Length >= most) break;
            if (char.IsLetterOrDigit(c)) buffer.Append(char.ToLowerInvariant(c));
        }

        return buffer.ToString();
    }
}
