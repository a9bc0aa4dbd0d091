namespace NewsArchive.Parsing.Publishers;

/// <summary>The profiles compiled into the assembly from the folder Profiles.</summary>
internal static class EmbeddedProfiles
{
    private const string Folder = "Profiles/";

    public static IEnumerable<PublisherProfile> Read()
    {
        var assembly = typeof(EmbeddedProfiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            yield return ProfileReader.Read(copy.ToArray(), name[Folder.Length..]);
        }
    }
}
