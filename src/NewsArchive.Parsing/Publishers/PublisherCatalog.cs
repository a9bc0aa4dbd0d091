using System.Collections.Frozen;

using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Publishers;

/// <summary>The publishers a parser knows. Immutable.</summary>
public sealed class PublisherCatalog
{
    // The first mark decides; a text full of marks is an attack.
    private const int MaxMarks = 256;

    private readonly FrozenDictionary<string, PublisherProfile> _byId;
    private readonly FrozenDictionary<string, PublisherProfile> _byHost;
    private readonly FrozenDictionary<string, PageSelectors> _pages;
    private readonly FragmentSearch<PublisherProfile>? _marks;

    /// <param name="profiles">Profiles; where two share an id, the later one wins.</param>
    public PublisherCatalog(IEnumerable<PublisherProfile> profiles)
    {
        var byId = new Dictionary<string, PublisherProfile>(StringComparer.OrdinalIgnoreCase);
        foreach (var profile in profiles) byId[profile.Id] = profile;
        Profiles = [.. byId.Values.OrderBy(p => p.Id, StringComparer.Ordinal)];
        _byId = byId.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _byHost = Profiles.SelectMany(p => p.Hosts.Select(host => (host, p))).DistinctBy(x => x.host, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(x => x.host, x => x.p, StringComparer.OrdinalIgnoreCase);
        var marks = Profiles.SelectMany(p => p.Marks.Where(m => m.Length > 1).Select(mark => (mark, p))).ToList();
        _marks = marks.Count == 0 ? null : new FragmentSearch<PublisherProfile>(marks);
        Brands = new BrandIndex(Profiles);
        _pages = Profiles.Where(profile => profile.Page is not null)
            .ToFrozenDictionary(profile => profile.Id, profile => new PageSelectors(profile.Page!, profile.Id), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The outlets that come with the parser.</summary>
    public static PublisherCatalog BuiltIn { get; } = new(EmbeddedProfiles.Read());

    /// <summary>No outlet at all: only the general rules apply.</summary>
    public static PublisherCatalog Empty { get; } = new([]);

    public IReadOnlyList<PublisherProfile> Profiles { get; }

    internal BrandIndex Brands { get; }

    /// <summary>This catalogue with further profiles; one with the id of a known one replaces it.</summary>
    public PublisherCatalog With(IEnumerable<PublisherProfile> profiles) => new(Profiles.Concat(profiles));

    /// <summary>Where an outlet's pages keep the article, or null where that is not known.</summary>
    internal PageSelectors? PagesOf(PublisherProfile? publisher) => publisher is null ? null : _pages.GetValueOrDefault(publisher.Id);

    public PublisherProfile? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The outlet with a name or brand, or null.</summary>
    public PublisherProfile? FindByName(string name) =>
        Profiles.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase) || p.Brands.Contains(name, StringComparer.OrdinalIgnoreCase));

    /// <summary>The outlet a host belongs to, or null.</summary>
    /// <param name="host">A host name in lower case or not, such as "finance.detik.com".</param>
    public PublisherProfile? FindByHost(string host)
    {
        for (var name = host.TrimEnd('.'); ;)
        {
            if (_byHost.TryGetValue(name, out var profile)) return profile;
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0) return null;
            name = name[(dot + 1)..];
        }
    }

    /// <summary>The outlet whose mark occurs first in the text, or null.</summary>
    internal PublisherProfile? FindByMark(string source)
    {
        var found = new List<(int Start, int Length, PublisherProfile Profile)>();
        _marks?.Find(source, found, MaxMarks);
        return found.Count == 0 ? null : found.MinBy(m => (m.Start, -m.Length)).Profile;
    }
}
