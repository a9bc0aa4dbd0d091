namespace NewsArchive.Benchmarks.Growth;

/// <summary>The hostile texts: what any reader of text must stand, and what aims at the rules of this one.</summary>
internal static class Shapes
{
    private const string Paragraph = "Jembatan sepanjang 80 meter itu menggantikan rakit yang dipakai warga selama belasan tahun di hulu sungai.";
    private const string Lead = "JAKARTA, KOMPAS.com - Wali Kota Semarang meresmikan jembatan gantung baru di Kecamatan Tugu pada hari Senin.\n";

    public static readonly Shape[] All =
    [
        // What any reader of text must stand.
        Shape.Of("one endless word", "a"),
        Shape.Of("one endless line of sentences", Paragraph + " "),
        Shape.Of("one endless line without a stop", "wali kota semarang meresmikan jembatan "),
        Shape.Of("blank lines", "\n"),
        Shape.Of("blank lines between paragraphs", new string('\n', 1000) + Paragraph),
        Shape.Of("spaces", " "),
        Shape.Of("space between words", "a" + new string(' ', 5000)),
        Shape.Of("unclosed quotes", "\""),
        Shape.Of("unclosed typographic quotes", "“Kami "),
        Shape.Of("unclosed quotes on lines", "\"Kami datang\n"),
        Shape.Of("unclosed brackets", "("),
        Shape.Of("unclosed brackets and words", "(a [b "),
        Shape.Of("deep digits", "1. "),
        Shape.Of("deep digits without a break", "1.1."),
        Shape.Of("numbered glued headings", "1. Judul Satu Dua"),
        Shape.Of("digits", "1"),
        Shape.Of("combining marks", "\u0301"),
        Shape.Of("combining marks in two orders", "a\u0301\u0323"),
        Shape.Of("one letter with all the marks", "\u0301\u0323", "a"),
        Shape.Of("lone surrogates", "\uD800"),
        Shape.Of("lone surrogates in words", "a\uDC00 B\uD83D. "),
        Shape.Of("mixed line ends", "a\r\nb\nc\rd\u0085e\u2028f\u2029"),
        Shape.Of("right-to-left marks", "\u202E\u200F"),
        Shape.Of("right-to-left marks in words", "Baca\u200F \u202EJuga. "),
        Shape.Of("NUL", "\0"),
        Shape.Of("NUL in words", "Baca\0Juga. "),

        // Related links.
        Shape.Of("Baca Juga on lines", "Baca Juga\n"),
        Shape.Of("Baca Juga on one line", "Baca Juga "),
        Shape.Of("Baca Juga glued", "Baca Juga"),
        Shape.Of("Baca juga: with a title inside", "Baca juga: Warga Tugu Punya Jembatan Baru. " + Paragraph + " "),
        Shape.Of("Baca juga in endless title case", "Baca juga: Warga Tugu Punya Jembatan Baru "),
        Shape.Of("Baca juga: in words", "a. Baca juga: "),
        Shape.Of("terkait: in words", "Terkait: a\n"),

        // Copies.
        Shape.Of("short equal lines", "Ya, benar.\n"),
        Shape.Of("one paragraph glued", Paragraph),
        Shape.Of("one paragraph on lines", Paragraph + "\n"),
        Shape.Of("one paragraph glued, then on a line", Paragraph, tail: "\n" + Paragraph),
        new("lines, then all of them glued", Twice),
        Shape.Numbered("lines that begin alike", n => $"Jembatan sepanjang 80 meter itu menggantikan rakit nomor {n} yang dipakai warga.\n"),
        Shape.Numbered("short lines glued among long ones", n => n % 2 == 0 ? "Wali Kota Semarang Hadir\n" : string.Concat(Enumerable.Repeat("Wali Kota Semarang Hadir.", 40)) + "\n"),
        Shape.Of("second datelines", Lead),

        // Lines that are claimed, and look for their neighbours.
        Shape.Of("Advertisement and half sentences", "Advertisement\nyang dipakai warga selama\n"),
        Shape.Of("Advertisement on lines", "Advertisement\n"),
        Shape.Of("Advertisement, then paragraphs", "Advertisement\n", tail: string.Concat(Enumerable.Repeat(Paragraph + "\n", 100))),
        Shape.Of("captions at the head", "Warga Tugu (reuters/)\n"),
        Shape.Of("videos at the head", "[Gambas:Video]\n"),
        Shape.Of("times at the head", "Senin, 3 Februari 2025 10:00 WIB\n"),
        Shape.Of("times between lines", "Warga menyambut\n17 jam lalu\n"),
        Shape.Of("lines broken in mid-sentence", "Wali kota\ndan warga\n"),
        Shape.Of("a paragraph of broken lines", "dan warga, \n"),
        Shape.Of("tag labels", "Tags: a\n"),
        Shape.Of("tags behind a sign-off", "semarang\n", Paragraph + " (abc/def)\n"),
        Shape.Of("syndication on lines", "Artikel ini telah tayang di Kompas.com dengan judul:\nJembatan Baru\n"),
        Shape.Of("syndication on one line", "Artikel ini telah tayang di Kompas.com dengan judul Jembatan Baru "),
        Shape.Of("calls on one line", "Ikuti kami di Google News. "),
        Shape.Of("calls on broken lines", "ikuti kami di\nGoogle News\n"),
        Shape.Of("embedded posts", "we are here pic.twitter.com/a\n"),
        Shape.Of("embedded posts on one line", "We are here. pic.twitter.com/a "),

        // Labels and names.
        Shape.Of("Penulis: on lines", "Penulis: \n"),
        Shape.Of("Penulis: on one line", "Penulis: "),
        Shape.Of("Penulis: with names on one line", "Penulis: Budi Editor: Joko "),
        Shape.Numbered("Penulis: with new names", n => $"Penulis: Budi{Letters(n)}\n"),
        new("credits above a paragraph", length => string.Concat(Enumerable.Repeat("Penulis: Budi\n", length / 14)) + Paragraph),
        Shape.Numbered("sign-offs with new names", n => $"({Letters(n)[..3]}/{Letters(n)[3..]})\n"),
        Shape.Of("sign-offs", "(abc/def)\n"),
        Shape.Of("sign-offs on one line", "(abc/def) "),
        Shape.Of("colons", ":"),
        Shape.Of("colons and words", "a: "),
        Shape.Of("slashes", "/"),
        Shape.Of("commas", "A, "),

        // Headings and title case.
        Shape.Of("endless title case", "A B C D "),
        Shape.Of("title case on lines", "Wali Kota Semarang\n"),
        Shape.Of("glued title case", "Wali Kota SemarangBaru "),
        Shape.Of("glued words", "semarangBaru"),
        Shape.Of("headings between paragraphs", "Warga Berharap Ada Lampu\n" + Paragraph + "\n"),
        Shape.Of("Tentang", "Tentang A A. "),
        Shape.Of("small words", "di dan yang "),

        // Addresses and datelines.
        Shape.Of("https://", "https://"),
        Shape.Of("https:// on lines", "https://a.id/b?c=d\n"),
        Shape.Of("www", "www.a.co.id "),
        Shape.Of("dots", "a.b."),
        Shape.Of("datelines without an end", "JAKARTA, "),
        Shape.Of("datelines on one line", "JAKARTA, KOMPAS.com - "),
        Shape.Of("datelines in brackets", "Jakarta (ANTARA) - "),
        Shape.Of("dashes", "- "),

        // Facts.
        Shape.Of("dates", "Senin (3/2/2025) "),
        Shape.Of("half dates", "3 Februari "),
        Shape.Of("quotations with speakers", "\"Kami senang,\" kata Budi Santoso. "),
        Shape.Numbered("quotations with new speakers", n => $"\"Kami senang sekali,\" kata Budi {Letters(n)} Santoso. Warga lain, {Letters(n)}, pulang. "),
        Shape.Numbered("sources with new names", n => $"Harga turun, seperti dilansir Radar {Letters(n)}, Senin. "),
        Shape.Of("single quotes", "'a "),
    ];

    public static Shape[] Named(string[] parts) => parts.Length == 0 ? All : [.. All.Where(s => parts.Any(p => s.Name.Contains(p, StringComparison.OrdinalIgnoreCase)))];

    private static string Twice(int length)
    {
        var lines = Enumerable.Range(0, length / 180).Select(n => $"Warga {Letters(n)} menyeberang sungai dengan rakit pada pagi hari ke-{n} musim hujan.").ToArray();
        return string.Concat(lines) + "\n" + string.Join('\n', lines);
    }

    /// <summary>Five letters that tell a number from others: names that all differ.</summary>
    private static string Letters(int number) => string.Create(5, number, (letters, rest) =>
    {
        for (var i = 0; i < letters.Length; i++, rest /= 26) letters[i] = (char)((i == 0 ? 'A' : 'a') + rest % 26);
    });
}
