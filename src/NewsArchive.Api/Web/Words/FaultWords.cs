using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Web.Words;

/// <summary>Why an article cannot be taken, in words for people.</summary>
internal static class FaultWords
{
    public static PagePhrase Of(SubmissionFault fault) => fault.Kind switch
    {
        FaultKind.EmptyText or FaultKind.BlankText => new("Tidak ada teksnya.", "There is no text."),
        FaultKind.NoLetters => new("Teksnya tidak punya huruf.", "The text has no letters."),
        FaultKind.NoArticleText => new("Seluruh teksnya perabot situs; tidak ada isi berita. Isi alamat lamannya kalau ini memang sebuah artikel.", "All of the text is furniture of a site; there is no story in it. Give the address of its page if this is an article."),
        FaultKind.TooLarge => new("Terlalu besar untuk satu artikel.", "Too large for one article."),
        FaultKind.UnknownCharset => new("Himpunan karakternya tidak dikenal.", "Its character set is not known."),
        FaultKind.InvalidBytes => new("Ini bukan teks UTF-8. Simpan ulang berkasnya sebagai UTF-8.", "This is no UTF-8 text. Save the file as UTF-8."),
        FaultKind.PageRefused => new("Laman ini jauh lebih besar atau lebih bersarang daripada laman berita mana pun.", "This page is far larger or deeper nested than any page of news."),
        FaultKind.PageTooSlow => new("Laman ini terlalu lama dibaca.", "This page takes too long to read."),
        FaultKind.InvalidFields => new("Ada isian yang tidak dapat diterima; lihat di bawah.", "Some of the details cannot be taken; see below."),
        _ => new("Ini bukan teks atau HTML.", "This is neither text nor HTML."),
    };
}
