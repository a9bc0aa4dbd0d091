using System.Globalization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Duplicates;

/// <summary>Decides on two articles by their texts, word for word, and says why.</summary>
/// <param name="Kind">What they have in common.</param>
/// <param name="Score">0 to 1.</param>
/// <param name="Reason">The decision in words.</param>
/// <param name="Comparison">The passages they share.</param>
internal sealed record DuplicateDecision(DuplicateKind Kind, double Score, Explanation Reason, PassageComparison Comparison)
{
    /// <summary>Share of the shorter text, counted word for word. Lower than of fingerprints: single words that were changed break passages.</summary>
    private const double NearDuplicate = 0.4;

    /// <summary>Shared words from which on texts of their own quote the same.</summary>
    private const int QuotedWords = 16;

    /// <summary>
    /// Likeness of telling words (cosine) from which on two texts within <see cref="StoryDays"/> are on the same events. Of real pairs looked at,
    /// those above half are on the same events nearly always, those below a third seldom.
    /// </summary>
    private const double SameEvents = 0.4;

    /// <summary>The same with quotations in common.</summary>
    private const double SameEventsQuoted = 0.2;

    private const double StoryDays = 4;

    /// <param name="likeness">Cosine of the texts' telling words, 0 to 1; 0 where it is not known.</param>
    /// <param name="days">Days between the two.</param>
    public static DuplicateDecision Of(string text, string other, double likeness, double days)
    {
        var comparison = SharedPassages.Find(text, other);
        if (comparison.Same && comparison.Words > 0) return new(DuplicateKind.SameText, 1, SameText, comparison);
        if (comparison.Share >= NearDuplicate) return new(DuplicateKind.NearDuplicate, comparison.Share, Near(comparison), comparison);
        var near = days <= StoryDays;
        if (near && likeness >= SameEventsQuoted && comparison.Shared >= QuotedWords) return new(DuplicateKind.SameStory, likeness, Quoting(comparison, days), comparison);
        if (near && likeness >= SameEvents) return new(DuplicateKind.SameStory, likeness, Story(likeness, days), comparison);
        return new(DuplicateKind.Different, likeness, Other(likeness), comparison);
    }

    private static Explanation SameText { get; } = new("kata-katanya sama, dari awal sampai akhir", "the words are the same from beginning to end");

    private static Explanation Near(PassageComparison of) => new(
        $"{Percent(of.Share)} dari teks yang lebih pendek ada kata demi kata di teks yang lain: {of.Shared} kata dalam {of.Passages.Count} bagian",
        $"{Percent(of.Share)} of the shorter text stands word for word in the other one: {of.Shared} words in {of.Passages.Count} passages");

    private static Explanation Quoting(PassageComparison of, double days) => new(
        $"dua teks yang terbit berselang {Days(days)} hari memuat {of.Passages.Count} bagian yang sama ({of.Shared} kata) dan banyak kata khas yang sama",
        $"two texts {Days(days)} days apart share {of.Passages.Count} passages ({of.Shared} words) and many of their telling words");

    private static Explanation Story(double likeness, double days) => new(
        $"dua teks yang terbit berselang {Days(days)} hari memakai kata khas yang sama (kemiripan {Percent(likeness)})",
        $"two texts {Days(days)} days apart use the same telling words (likeness {Percent(likeness)})");

    private static Explanation Other(double likeness) => new(
        $"sebagian kata khasnya sama (kemiripan {Percent(likeness)})", $"some of their telling words are the same (likeness {Percent(likeness)})");

    private static string Percent(double share) => Math.Round(share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";

    private static string Days(double days) => days.ToString("0.#", CultureInfo.InvariantCulture);
}
