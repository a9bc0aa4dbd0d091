namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>The people named in by-lines and sign-offs, in order of appearance, each once.</summary>
internal sealed class Credits
{
    public List<string> Authors { get; } = [];

    public List<string> Editors { get; } = [];

    public void AddAuthor(string name) => Add(Authors, name);

    public void AddEditor(string name) => Add(Editors, name);

    private static void Add(List<string> people, string name)
    {
        if (!people.Contains(name, StringComparer.OrdinalIgnoreCase)) people.Add(name);
    }
}
