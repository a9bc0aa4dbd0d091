using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Language.Sources;

/// <summary>The sources found so far, each once; people who speak are none.</summary>
internal sealed class SourceList(IReadOnlyList<Quotation> quotes, string? ownOutletName)
{
    /// <summary>No article cites more; each new name is compared with all before it.</summary>
    private const int MaxSources = 100;

    private static readonly WordList Persons = WordList.Of("presiden menteri gubernur bupati wali kapolda kapolres kapolri ketua direktur kepala jenderal komisaris pak bapak ibu sekretaris anggota pengamat dr prof humas juru");

    private readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public void Add(ReadOnlySpan<char> name, CueKind kind, bool isMedium)
    {
        // Its own name only counts where somebody speaks to it.
        if (kind == CueKind.Citing && ownOutletName is not null && SameLetters(name, ownOutletName))
            return;
        if (!isMedium && (IsPerson(name) || Persons.Contains(FirstWord(name))))
            return;
        foreach (var known in _names)
        {
            if (SameLetters(name, known))
                return;
        }

        if (_names.Count < MaxSources)
            _names.Add(SpanText.Collapse(name));
    }

    private bool IsPerson(ReadOnlySpan<char> name)
    {
        foreach (var quote in quotes)
        {
            if (quote.Speaker is { } speaker && speaker.AsSpan().Contains(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> name) => name[..SpanText.LettersEnd(name, 0)];

    /// <summary>Whether two names have the same letters and digits, whatever case, spaces and dots.</summary>
    private static bool SameLetters(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        int i = 0, j = 0;
        while (true)
        {
            while (i < one.Length && !char.IsLetterOrDigit(one[i]))
                i++;
            while (j < other.Length && !char.IsLetterOrDigit(other[j]))
                j++;
            if (i == one.Length || j == other.Length)
                return i == one.Length && j == other.Length;
            if (char.ToUpperInvariant(one[i++]) != char.ToUpperInvariant(other[j++]))
                return false;
        }
    }
}
