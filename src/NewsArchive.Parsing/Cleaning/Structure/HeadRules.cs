namespace NewsArchive.Parsing.Cleaning.Structure;

/// <summary>Rules of what stands before an article's first words.</summary>
internal static class HeadRules
{
    public static readonly Rule RepeatedTitle = new(
        "repeated-title",
        "judul artikel yang diulang di atas teks: huruf kapital di awal kata, tanpa titik, sebelum baris tempat dan media",
        "the article's own headline, repeated above the text: title case, no full stop, before the dateline");

    public static readonly Rule DateLine = new(
        "date-line",
        "tanggal dan jam terbit di baris tersendiri",
        "date and time of publication on a line of their own");

    public static readonly Rule SectionLabel = new(
        "section-label",
        "label rubrik dengan huruf kapital di depan teks",
        "label of a section in capitals before the text");
}
