using NewsArchive.Parsing.Html.Metadata.Clues;
using NewsArchive.Parsing.Publishers;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Html.Metadata.Choices;

/// <summary>The names of a page's site: those it gives itself, its outlet's brands, its host.</summary>
internal sealed class SiteNames
{
    /// <summary>Labels of hosts that are no names.</summary>
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "www", "m", "amp", "mobile", "com", "co", "net", "org", "id", "or", "go", "ac", "my", "web", "news", "info", "tv", "sch", "mil", "biz", "desa",
    };

    /// <summary>Shorter names occur within words.</summary>
    private const int ShortestPart = 4;

    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _home = new(StringComparer.Ordinal);

    public SiteNames(PageClues clues, Uri? address, PublisherCatalog catalog)
    {
        Own = clues.About(ClueField.SiteName, MetadataSource.OpenGraph, MetadataSource.JsonLd, MetadataSource.Meta).FirstOrDefault(clue => !clue.Text.Contains("://", StringComparison.Ordinal)) is { Text: { } own } clue
            ? clue with { Text = NameKeys.Collapse(own) }
            : null;
        foreach (var name in clues.About(ClueField.SiteName, MetadataSource.OpenGraph, MetadataSource.JsonLd, MetadataSource.Meta)) Add(name.Text);
        var publisher = address is null ? null : catalog.FindByHost(address.Host);
        publisher ??= Own is { } self ? catalog.FindByName(self.Text) : null;
        if (publisher is not null)
        {
            Add(publisher.Name);
            _home.Add(NameKeys.Key(publisher.Name));
            foreach (var brand in publisher.Brands) Add(brand);
        }

        if (address is null) return;
        Add(address.Host);
        // "tekno.liputan6.com": the name is the last label that is no ending; those before it are sections.
        if (Array.FindLast(address.Host.ToLowerInvariant().Split('.'), part => !NoNames.Contains(part)) is { } label)
        {
            _keys.Add(NameKeys.Key(label));
            _home.Add(NameKeys.Key(label));
        }
    }

    /// <summary>The name the site gives itself, and where.</summary>
    public Clue? Own { get; }

    /// <summary>Whether a text is nothing but a name of the site.</summary>
    public bool Is(ReadOnlySpan<char> text)
    {
        var key = NameKeys.Key(text);
        return key.Length > 0 && (_keys.Contains(key) || _keys.Contains(WithoutEnding(key)) || HostNames.MatchAtStart(text) == text.Length);
    }

    /// <summary>Whether a text is the name of the whole site; "detikNews" is one of its sections.</summary>
    public bool IsHome(string text) => _home.Contains(NameKeys.Key(text));

    /// <summary>Whether a text holds a name of the site ("Tekno Liputan6.com").</summary>
    public bool IsIn(ReadOnlySpan<char> text)
    {
        var key = NameKeys.Key(text);
        foreach (var name in _keys)
        {
            if (name.Length >= ShortestPart && key.Contains(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private void Add(string name)
    {
        var key = NameKeys.Key(name);
        if (key.Length < 2) return;
        _keys.Add(key);
        // "liputan6.com" goes by "Liputan6" as well.
        if (WithoutEnding(key) is { Length: >= ShortestPart } bare) _keys.Add(bare);
    }

    private static string WithoutEnding(string key)
    {
        foreach (var ending in (ReadOnlySpan<string>)["coid", "com", "id", "online", "news"])
        {
            if (key.Length > ending.Length + 2 && key.EndsWith(ending, StringComparison.Ordinal)) return key[..^ending.Length];
        }

        return key;
    }
}
