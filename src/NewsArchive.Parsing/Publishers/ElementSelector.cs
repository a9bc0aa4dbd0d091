using System.Diagnostics.CodeAnalysis;

using AngleSharp.Dom;

namespace NewsArchive.Parsing.Publishers;

/// <summary>One element by name, id and classes: the selectors that publisher profiles need, matched without a selector engine.</summary>
internal sealed class ElementSelector
{
    private readonly string? _tag;
    private readonly string? _id;
    private readonly List<string> _classes = [];

    private ElementSelector(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOfAny(['#', '.'], at + 1);
            if (end < 0) end = text.Length;
            var part = text[at..end];
            if (part[0] == '#') _id = part[1..];
            else if (part[0] == '.') _classes.Add(part[1..]);
            else _tag = part;
            at = end;
        }
    }

    /// <returns>False where the text is no such selector.</returns>
    public static bool TryParse(string? text, [NotNullWhen(true)] out ElementSelector? selector)
    {
        selector = null;
        if (string.IsNullOrEmpty(text) || text.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('#' or '.' or '-' or '_' or '*'))) return false;
        if (text.EndsWith('#') || text.EndsWith('.') || text.Contains("..", StringComparison.Ordinal) || text.Contains(".*", StringComparison.Ordinal)) return false;
        selector = new ElementSelector(text);
        return true;
    }

    public bool Matches(IElement element)
    {
        if (_tag is not null && !string.Equals(_tag, element.LocalName, StringComparison.Ordinal)) return false;
        if (_id is not null && !string.Equals(_id, element.Id, StringComparison.Ordinal)) return false;
        if (_classes.Count == 0) return true;
        var names = element.ClassName;
        return names is not null && _classes.TrueForAll(name => Has(names, name));
    }

    private static bool Has(ReadOnlySpan<char> names, string wanted)
    {
        var isStart = wanted[^1] == '*';
        var name = isStart ? wanted.AsSpan(0, wanted.Length - 1) : wanted;
        for (var at = 0; at <= names.Length - name.Length;)
        {
            var found = names[at..].IndexOf(name, StringComparison.Ordinal);
            if (found < 0) return false;
            found += at;
            var end = found + name.Length;
            if ((found == 0 || char.IsWhiteSpace(names[found - 1])) && (isStart || end == names.Length || char.IsWhiteSpace(names[end]))) return true;
            at = found + 1;
        }

        return false;
    }
}
