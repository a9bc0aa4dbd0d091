using NewsArchive.Parsing.Cleaning.Drafting;

namespace NewsArchive.Parsing.Cleaning.Structure;

/// <summary>The rules by which subheadings are told from paragraphs.</summary>
internal static class SubheadingRules
{
    public static readonly CleaningRule ShortLine = new(
        "short-line-before-paragraph",
        "baris pendek tanpa titik di antara alinea yang utuh, diikuti teks",
        "short line without a full stop between complete paragraphs, with text behind it");

    public static readonly CleaningRule Numbered = new(
        "numbered-heading",
        "baris bernomor yang mengepalai alinea di bawahnya",
        "numbered line that heads the paragraphs below it");

    public static readonly CleaningRule InFlatText = new(
        "heading-in-flat-text",
        "judul bagian yang menempel pada kalimat berikutnya karena jeda baris hilang",
        "section heading stuck to the sentence behind it because the line breaks were lost");
}
