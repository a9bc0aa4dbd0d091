using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Starter;

/// <summary>Feeds and sitemaps of Indonesian outlets to begin with.</summary>
/// <remarks>Addresses only, and none was checked: sites move, and who adds them sees by each source's health which still answer.</remarks>
public static class StarterList
{
    private const string Resource = "Starter/sources.tsv";

    /// <summary>Sources that could be added, by name.</summary>
    public static IReadOnlyList<SourceInput> Read()
    {
        using var stream = typeof(StarterList).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not embedded.");
        using var reader = new StreamReader(stream);
        var sources = new List<SourceInput>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var fields = line.Split('\t');
            sources.Add(new SourceInput { Kind = fields[0], Name = fields[1], Address = fields[2] });
        }

        return sources;
    }
}
