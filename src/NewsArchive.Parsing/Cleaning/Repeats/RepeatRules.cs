using NewsArchive.Parsing.Cleaning.Drafting;

namespace NewsArchive.Parsing.Cleaning.Repeats;

/// <summary>The rules by which second copies are told.</summary>
internal static class RepeatRules
{
    public static readonly CleaningRule FlatCopy = new(
        "flat-copy", "salinan tanpa baris dari alinea yang ada utuh di tempat lain dalam teks", "run-together copy of paragraphs that stand properly elsewhere in the text");

    public static readonly CleaningRule SameLine = new(
        "repeated-paragraph", "alinea yang muncul lagi, kata demi kata, di bawah", "paragraph that occurs again, word for word, below");

    public static readonly CleaningRule SecondDateline = new(
        "repeated-dateline", "tempat dan media yang diulang bersama salinan teks", "dateline repeated with a copy of the text");
}
