using NewsArchive.Parsing.Cleaning.Datelines;
using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Cleaning.Markup;
using NewsArchive.Parsing.Cleaning.Noise;
using NewsArchive.Parsing.Cleaning.People;
using NewsArchive.Parsing.Cleaning.Repeats;
using NewsArchive.Parsing.Cleaning.Structure;
using NewsArchive.Parsing.Html.Content;
using NewsArchive.Parsing.Publishers;

namespace NewsArchive.Parsing.Cleaning;

/// <summary>Reads raw text: the whole pipeline, one recogniser a step.</summary>
internal static class TextCleaner
{
    /// <summary>The recognisers in the order they are asked. What one has claimed the later ones no longer see.</summary>
    internal static readonly Action<Draft>[] Recognizers =
    [
        MarkupRecognizer.Recognize,     // what a page says of itself need not be guessed
        TimeRecognizer.RecognizeHead,   // a date line above the text would hide the dateline
        PhraseRecognizer.RecognizeLines,
        VideoRecognizer.Recognize,      // "Simak juga Video" is no related link
        CaptionRecognizer.Recognize,
        BylineRecognizer.Recognize,     // the dateline may stand behind it on its line
        DatelineRecognizer.Recognize,
        PhraseRecognizer.RecognizeInside,
        RelatedRecognizer.RecognizeLines,
        LineJoiner.Recognize,
        PromoRecognizer.Recognize,      // calls are read as paragraphs: their links broke them into lines
        EmbeddedPostRecognizer.RecognizePosts,
        RepeatRecognizer.Recognize,     // noise inside a copy keeps its own kind
        RelatedRecognizer.RecognizeInside, // where copies begin and end tells where glued headlines end
        EmbeddedPostRecognizer.RecognizeTrailers,
        CreditRecognizer.Recognize,     // the sign-off is found from the end, once the furniture behind it is gone
        TailRecognizer.Recognize,
        FlatHeadingRecognizer.Recognize,
        EdgeRecognizer.Recognize,
        BoldHeadingRecognizer.Recognize,
        SubheadingRecognizer.Recognize, // last: a heading is known by the paragraphs around it
    ];

    /// <summary>What the recognisers need to know of the publishers.</summary>
    public static Knowledge Learn(PublisherCatalog catalog)
    {
        var own = catalog.Profiles.SelectMany(p => p.Noise.Select(n => new NoisePhrase(n.Text, n.Match, n.Kind, NoiseRules.PublisherPhrase)));
        return new Knowledge(catalog, [.. GeneralPhrases.All, .. own]);
    }

    /// <param name="markup">For the text of a page: what its markup says of each line.</param>
    public static Draft Clean(string source, ArticleHints hints, Knowledge knowledge, PublisherProfile? publisher, List<PageLine>? markup = null)
    {
        var draft = new Draft(source, hints, knowledge, publisher, markup);
        foreach (var recognize in Recognizers) recognize(draft);
        return draft;
    }
}
