namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>The people named in by-lines and sign-offs, in order of appearance, each once.</summary>
internal sealed class Credits
{
    private readonly HashSet<string> _authors = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _editors = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Authors { get; } = [];

    public List<string> Editors { get; } = [];

    public void AddAuthor(string name)
    {
        if (_authors.Add(name)) Authors.Add(name);
    }

    public void AddEditor(string name)
    {
        if (_editors.Add(name)) Editors.Add(name);
    }
}
