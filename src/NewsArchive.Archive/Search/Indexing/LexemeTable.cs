using System.Runtime.InteropServices;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>The different lexemes of an article, numbered in the order in which they came, and how each is used.</summary>
internal sealed class LexemeTable
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _lexemes = [];
    private readonly List<LexemeUse> _uses = [];

    public IReadOnlyList<string> Lexemes => _lexemes;

    public int Count => _lexemes.Count;

    /// <summary>How the lexeme of a number is used; until another is added.</summary>
    public ref LexemeUse this[int number] => ref CollectionsMarshal.AsSpan(_uses)[number];

    /// <summary>Its number, which it gets if it has none.</summary>
    public int NumberOf(string lexeme)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, lexeme, out var known);
        if (known) return number;
        _lexemes.Add(lexeme);
        _uses.Add(default);
        return number = _lexemes.Count - 1;
    }

    /// <summary>Empties it, but keeps its room.</summary>
    public void Clear()
    {
        _numbers.Clear();
        _lexemes.Clear();
        _uses.Clear();
    }
}

/// <summary>How an article uses one of its lexemes.</summary>
internal struct LexemeUse
{
    /// <summary>How often it stands in the text, each time with the weight of its place.</summary>
    public double Frequency { get; set; }

    /// <summary>Whether it is a stem, of the text or of a field.</summary>
    public bool IsStem { get; set; }

    /// <summary>Whether the stem stands somewhere as a word of its own.</summary>
    public bool StandsAsItIs { get; set; }

    /// <summary>Whether it is noted without a place.</summary>
    public bool Marked { get; set; }
}
