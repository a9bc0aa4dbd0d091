using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Cleaning.Drafting;

/// <summary>What the recognisers look things up in, made once for a catalogue of publishers.</summary>
internal sealed class Knowledge
{
    /// <param name="catalog">The publishers.</param>
    /// <param name="phrases">Standing phrases of any outlet, and those of the publishers.</param>
    public Knowledge(PublisherCatalog catalog, IReadOnlyCollection<NoisePhrase> phrases)
    {
        Catalog = catalog;
        Phrases = new PhraseTable(phrases);
        Signals = new SignalFinder(phrases.Where(p => p.Match == PhraseMatch.Inside).Select(p => p.Text));
    }

    public PublisherCatalog Catalog { get; }

    public PhraseTable Phrases { get; }

    public SignalFinder Signals { get; }
}
