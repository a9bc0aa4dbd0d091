using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Publishers;

/// <summary>Finds an outlet's name where a text may begin with one.</summary>
internal sealed class BrandIndex
{
    private readonly WordFilter _openings;
    private readonly Dictionary<char, List<(string Brand, bool IsStem, PublisherProfile Profile)>> _byFirst = [];

    public BrandIndex(IEnumerable<PublisherProfile> profiles)
    {
        var all = profiles.ToList();
        _openings = new WordFilter(all.SelectMany(p => p.Brands.Concat(p.BrandStems)));
        foreach (var profile in all)
        {
            foreach (var brand in profile.Brands) Add(brand, isStem: false, profile);
            foreach (var stem in profile.BrandStems) Add(stem, isStem: true, profile);
        }

        // The longest name first, so that "Tribunnews.com" is not cut to "Tribun".
        foreach (var brands in _byFirst.Values) brands.Sort((a, b) => a.IsStem != b.IsStem ? a.IsStem.CompareTo(b.IsStem) : b.Brand.Length - a.Brand.Length);
    }

    /// <summary>The brand a text begins with.</summary>
    /// <returns>Its length in the text, 0 where there is none, and its outlet, null for a host name nobody knows.</returns>
    public (int Length, PublisherProfile? Profile) Match(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return (0, null);
        if (_openings.MayBegin(text) && _byFirst.TryGetValue(char.ToUpperInvariant(text[0]), out var brands))
        {
            foreach (var (brand, isStem, profile) in brands)
            {
                if (DifferInSecond(text, brand)) continue;
                var length = isStem ? MatchStem(text, brand) : MatchName(text, brand);
                if (length > 0) return (length, profile);
            }
        }

        return (HostNames.MatchAtStart(text), null);
    }

    private void Add(string brand, bool isStem, PublisherProfile profile)
    {
        var first = char.ToUpperInvariant(brand[0]);
        if (!_byFirst.TryGetValue(first, out var brands)) _byFirst[first] = brands = [];
        brands.Add((brand, isStem, profile));
    }

    /// <summary>What most names are told apart by at once: letter case aside, their second characters.</summary>
    private static bool DifferInSecond(ReadOnlySpan<char> text, string brand)
    {
        if (text.Length < 2 || brand.Length < 2) return text.Length < brand.Length;
        return (text[1] | brand[1]) <= '\u007F' && ((text[1] ^ brand[1]) & ~0x20) != 0;
    }

    private static int MatchName(ReadOnlySpan<char> text, string brand) =>
        text.StartsWith(brand, StringComparison.OrdinalIgnoreCase) && (text.Length == brand.Length || !char.IsLetterOrDigit(text[brand.Length]))
            ? Math.Max(brand.Length, HostNames.MatchAtStart(text))
            : 0;

    /// <summary>A stem counts where the rest of the word makes it a host name ("TRIBUN" in "TRIBUN-BALI.COM").</summary>
    private static int MatchStem(ReadOnlySpan<char> text, string stem) =>
        text.StartsWith(stem, StringComparison.OrdinalIgnoreCase) ? HostNames.MatchAtStart(text) : 0;
}
