using NewsArchive.Parsing.Cleaning.Noise;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Cleaning;

/// <summary>What the recognisers look things up in, made once for a catalogue of publishers.</summary>
internal sealed class Knowledge
{
    public Knowledge(PublisherCatalog catalog)
    {
        Catalog = catalog;
        var own = catalog.Profiles.SelectMany(p => p.Noise.Select(n => new NoisePhrase(n.Text, n.Match, n.Kind, NoiseRules.PublisherPhrase)));
        NoisePhrase[] phrases = [.. GeneralPhrases.All, .. own];
        Phrases = new PhraseTable(phrases);
        Signals = new SignalFinder(phrases.Where(p => p.Match == PhraseMatch.Inside).Select(p => p.Text));
    }

    public PublisherCatalog Catalog { get; }

    public PhraseTable Phrases { get; }

    public SignalFinder Signals { get; }
}
