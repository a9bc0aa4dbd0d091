using NewsArchive.Parsing.Cleaning.Drafting;

namespace NewsArchive.Parsing.Cleaning.Datelines;

/// <summary>Rules of what stands before an article's first words.</summary>
internal static class HeadRules
{
    public static readonly CleaningRule RepeatedTitle = new(
        "repeated-title",
        "judul artikel yang diulang di atas teks: huruf kapital di awal kata, tanpa titik, sebelum baris tempat dan media",
        "the article's own headline, repeated above the text: title case, no full stop, before the dateline");

    public static readonly CleaningRule SectionLabel = new(
        "section-label",
        "label rubrik dengan huruf kapital di depan teks",
        "label of a section in capitals before the text");
}
