namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>The people named in by-lines and sign-offs, in order of appearance, each once.</summary>
internal sealed class Credits
{
    private HashSet<string>? _authors;
    private HashSet<string>? _editors;

    public List<string> Authors { get; } = [];

    public List<string> Editors { get; } = [];

    public void AddAuthor(string name)
    {
        if ((_authors ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(name)) Authors.Add(name);
    }

    public void AddEditor(string name)
    {
        if ((_editors ??= new HashSet<string>(StringComparer.OrdinalIgnoreCase)).Add(name)) Editors.Add(name);
    }
}
