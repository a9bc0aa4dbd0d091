namespace NewsArchive.Parsing.Publishers;

/// <summary>The publishers a parser knows.</summary>
public sealed class PublisherCatalog
{
    private readonly Dictionary<string, PublisherReference> _byId = new(StringComparer.OrdinalIgnoreCase);

    public static PublisherCatalog BuiltIn { get; } = new();

    internal PublisherReference? Identify(ArticleHints hints)
    {
        if (hints.Publisher is not { Length: > 0 } name) return null;
        return _byId.GetValueOrDefault(name) ?? new PublisherReference(name, name);
    }
}
