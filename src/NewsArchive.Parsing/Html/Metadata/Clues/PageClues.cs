namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>All that a page says of its article, collected in one walk and not weighed yet.</summary>
internal sealed class PageClues
{
    /// <summary>Longer statements are no titles, names or tags; an article's body and description are cut elsewhere.</summary>
    private const int LongestStatement = 4_000;

    /// <summary>No page has that many; one that has is an attack.</summary>
    private const int MostClues = 2_000;

    private const int MostVisible = 20_000;

    private static readonly Comparer<Clue> ByRank = Comparer<Clue>.Create((a, b) => a.Rank.CompareTo(b.Rank));

    private readonly List<Clue> _clues = [];
    private readonly List<VisibleText> _visible = [];

    public IReadOnlyList<VisibleText> Visible => _visible;

    /// <summary>The page's `base`, as written.</summary>
    public string? BaseAddress { get; set; }

    public void Add(ClueField field, string? text, MetadataSource source, int rank = 0)
    {
        if (string.IsNullOrWhiteSpace(text) || _clues.Count == MostClues) return;
        if (field != ClueField.Body && text.Length > LongestStatement) return;
        _clues.Add(new Clue(field, text.Trim(), source, rank));
    }

    public void Add(VisibleText text)
    {
        if (_visible.Count < MostVisible) _visible.Add(text);
    }

    /// <summary>Forgets all, so that the next page's clues take no new memory.</summary>
    public void Clear()
    {
        _clues.Clear();
        _visible.Clear();
        BaseAddress = null;
    }

    /// <summary>The clues about a field in the order in which sources are to be believed, and within one as they stand.</summary>
    public IEnumerable<Clue> About(ClueField field, params ReadOnlySpan<MetadataSource> sources)
    {
        var found = new List<Clue>();
        foreach (var source in sources)
        {
            var first = found.Count;
            foreach (var clue in _clues)
            {
                if (clue.Field == field && clue.Source == source) found.Add(clue);
            }

            if (found.Count - first > 1) found.Sort(first, found.Count - first, ByRank);
        }

        return found;
    }

    public string? First(ClueField field, params ReadOnlySpan<MetadataSource> sources) => About(field, sources).FirstOrDefault().Text;
}
