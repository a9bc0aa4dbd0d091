using NewsArchive.Parsing.Cleaning.Drafting;

namespace NewsArchive.Parsing.Cleaning.People;

/// <summary>The rules by which by-lines and sign-offs are told from an article's text.</summary>
internal static class CreditRules
{
    public static readonly CleaningRule Byline = new(
        "byline", "nama penulis di atas teks", "by-line above the text");

    public static readonly CleaningRule LabelledCredit = new(
        "labelled-credit", "label penulis, editor, atau sumber, di awal atau akhir artikel", "label of author, editor or source before or behind the article");

    public static readonly CleaningRule Contribution = new(
        "contribution", "baris yang menyebut siapa yang ikut menulis artikel ini", "line that names who contributed to the article");

    public static readonly CleaningRule SignOff = new(
        "sign-off", "nama atau inisial dalam kurung setelah kalimat terakhir", "name or initials in brackets behind the last sentence");

    public static readonly CleaningRule ClosingNames = new(
        "closing-names", "nama penulis setelah kalimat terakhir, tanpa titik", "names behind the last sentence, without a full stop");
}
