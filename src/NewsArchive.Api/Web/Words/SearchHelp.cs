namespace NewsArchive.Api.Web.Words;

/// <summary>The query language in examples.</summary>
internal static class SearchHelp
{
    public static IReadOnlyList<(PagePhrase Example, PagePhrase Meaning)> Examples { get; } =
    [
        (new("banjir demak", "banjir demak"), new("artikel dengan kedua kata, juga dalam bentuk lain (kebanjiran, membanjiri)", "articles with both words, in other forms too (kebanjiran, membanjiri)")),
        (new("\"dapur umum\"", "\"dapur umum\""), new("kedua kata berdampingan", "the words side by side")),
        (new("kereta OR jembatan", "kereta OR jembatan"), new("salah satunya", "either of them")),
        (new("garam -pamekasan", "garam -pamekasan"), new("garam, tetapi tanpa Pamekasan", "garam, but not Pamekasan")),
        (new("wisata*", "wisata*"), new("kata yang berawal begitu", "words that begin so")),
        (new("judul:kopi", "title:kopi"), new("kata di judul; juga subjudul:, tempat:, media:, penulis:, sumber:, topik:", "words of the title; also subheading:, place:, publisher:, author:, source:, tag:")),
        (new("tanggal:2024-02..2024-03", "date:2024-02..2024-03"), new("terbit di rentang itu; juga tanggal:2024 dan tanggal:2024-03-04", "published in that span; also date:2024 and date:2024-03-04")),
        (new("(kopi OR teh) ekspor", "(kopi OR teh) ekspor"), new("kelompok", "groups")),
    ];
}
