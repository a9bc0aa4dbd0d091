using NewsArchive.Archive.Search.Querying;

using Xunit;

namespace NewsArchive.Archive.Tests.Search.Querying;

public sealed class SearchQueryParserTests
{
    [Theory]
    [InlineData("harga beras naik", "ALL(harga beras naik)")]
    [InlineData("kenaikan harga", "ALL(naik harga)")]
    [InlineData("\"harga beras\"", "\"harga beras\"")]
    [InlineData("banjir -demak", "ALL(banjir NOT(demak))")]
    [InlineData("banjir NOT demak", "ALL(banjir NOT(demak))")]
    [InlineData("banjir jakarta OR bekasi", "ALL(banjir ANY(jakarta bekasi))")]
    [InlineData("banjir jakarta ATAU bekasi", "ALL(banjir ANY(jakarta bekasi))")]
    [InlineData("jakarta|bekasi", "ANY(jakarta bekasi)")]
    [InlineData("(banjir longsor) OR gempa", "ANY(ALL(banjir longsor) gempa)")]
    [InlineData("-(demo ricuh) kota", "ALL(kota NOT(ALL(demo ricuh)))")]
    [InlineData("nego*", "nego*")]
    [InlineData("=menyapu", "=menyapu")]
    [InlineData("=\"dua kata\"", "=\"dua kata\"")]
    [InlineData("title:naik", "Title:naik")]
    [InlineData("judul:(harga beras)", "ALL(Title:harga Title:beras)")]
    [InlineData("place:\"Jakarta Selatan\"", "Place:\"jakarta selatan\"")]
    [InlineData("tag:nego*", "Tag:nego*")]
    [InlineData("date:2023-06..2023-07", "[2023-05-31T17:00Z..2023-07-31T17:00Z]")]
    [InlineData("date:2023", "[2022-12-31T17:00Z..2023-12-31T17:00Z]")]
    [InlineData("tanggal:2023-06-13", "[2023-06-12T17:00Z..2023-06-13T17:00Z]")]
    [InlineData("date:2024..", "[2023-12-31T17:00Z..]")]
    [InlineData("date:..2024-02", "[..2024-02-29T17:00Z]")]
    [InlineData("COVID-19", "ANY(covid19 \"covid 19\")")]
    [InlineData("harga harga HARGA", "harga")]
    [InlineData("siapa yang korupsi", "korupsi")]
    [InlineData("yang di", "ALL(yang di)")]
    [InlineData("\"yang di\"", "\"yang di\"")]
    [InlineData("korupsi -yang", "korupsi")]
    [InlineData("Jakarta - Bandung", "ALL(jakarta bandung)")]
    [InlineData("Jokowi: saya", "ALL(jokowi saya)")]
    public void Queries_are_read_as_trees(string text, string tree) => Assert.Equal(tree, Written(SearchQueryParser.Parse(text).Root));

    [Theory]
    [InlineData("\"harga beras", "unclosed-quote", "\"harga beras\"")]
    [InlineData("((banjir", "unclosed-group", "banjir")]
    [InlineData("banjir)) demak", "stray-bracket", "banjir demak")]
    [InlineData("OR banjir", "lone-operator", "banjir")]
    [InlineData("banjir OR", "lone-operator", "banjir")]
    [InlineData("banjir NOT", "lone-operator", "banjir")]
    [InlineData("penerbit2:x warna:merah", "unknown-field", "penerbit2 x warna merah")]
    [InlineData("banjir title:", "empty-field", "banjir")]
    [InlineData("date:kemarin banjir", "bad-date", "banjir")]
    [InlineData("date:2024..2023", "reversed-dates", "date:2023..2024")]
    [InlineData("a*", "short-prefix", "a")]
    [InlineData("banjir OR -demak", "negation-in-or", "banjir -demak")]
    [InlineData("-banjir -demak", "only-negations", "-banjir -demak")]
    [InlineData("?!", "no-words", "")]
    public void Odd_queries_are_read_as_well_as_can_be_and_told(string text, string code, string canonical)
    {
        var query = SearchQueryParser.Parse(text);

        Assert.Equal(canonical, query.Canonical);
        Assert.Contains(code, query.Hints.Select(static hint => hint.Code));
        Assert.All(query.Hints, hint => Assert.True(hint.Start >= 0 && hint.Start <= hint.End && hint.End <= text.Length));
        Assert.All(query.Hints, static hint => Assert.False(string.IsNullOrWhiteSpace(hint.Message.Id) || string.IsNullOrWhiteSpace(hint.Message.En)));
    }

    [Theory]
    [InlineData("banjir jakarta OR bekasi -demo title:\"dua kata\" date:2023-06..2023-07")]
    [InlineData("#SaveKPK publisher:detik.com Rp1,5 =kata nego* 13/6/2023")]
    [InlineData("\"OR\" (a OR b) -(c d) author:(budi OR sri)")]
    public void The_canonical_form_reads_back_to_itself(string text)
    {
        var query = SearchQueryParser.Parse(text);
        var again = SearchQueryParser.Parse(query.Canonical);

        Assert.Equal((query.Canonical, Written(query.Root)), (again.Canonical, Written(again.Root)));
        Assert.Empty(query.Hints);
    }

    [Fact]
    public void Ignored_words_are_named_and_what_is_wanted_is_told()
    {
        var query = SearchQueryParser.Parse("siapa yang menang pemilu -golput date:2024");

        Assert.Equal(["siapa", "yang"], query.Ignored);
        Assert.Equal(["menang", "pemilu"], query.Wanted.Select(Written));
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("-(")]
    [InlineData("\"")]
    [InlineData("title:(")]
    [InlineData("a OR ")]
    [InlineData("x:")]
    [InlineData("=")]
    public void Quadratic_blow_up_a_hundred_kilobytes_of_anything_are_a_query(string unit)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var query = SearchQueryParser.Parse(string.Concat(Enumerable.Repeat(unit, 100_000 / unit.Length)));

        Assert.Contains("too-long", query.Hints.Select(static hint => hint.Code));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
    }

    [Fact]
    public void No_text_breaks_it_and_every_canonical_form_reads_back_to_itself()
    {
        string[] pieces = ["(", ")", "\"", "-", "OR", "NOT", "=", "*", "title:", "date:", "2023", "..", "kata", "COVID-19", "yang", ":", "|", "#Tag", "Rp1,5", " ", " ", "’", "\uD800", "-(", "x@y.id", "10:30"];
        var random = new Random(6);
        for (var round = 0; round < 20_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(14)).Select(_ => pieces[random.Next(pieces.Length)]));
            var query = SearchQueryParser.Parse(text);
            var again = SearchQueryParser.Parse(query.Canonical);
            Assert.True(Written(query.Root) == Written(again.Root), $"{text} is {Written(query.Root)}, but {query.Canonical} is {Written(again.Root)}");
        }
    }

    private static string Written(QueryNode? node) => node switch
    {
        null => "",
        AllNode all => $"ALL({string.Join(' ', all.Children.Select(Written))})",
        AnyNode any => $"ANY({string.Join(' ', any.Children.Select(Written))})",
        NotNode not => $"NOT({Written(not.Child)})",
        TermNode term => Field(term.Field) + (term.Exact ? "=" + term.Word.Text : term.Word.Stem),
        PhraseNode phrase => $"{Field(phrase.Field)}{(phrase.Exact ? "=" : "")}\"{string.Join(' ', phrase.Words.Select(word => phrase.Exact ? word.Text : word.Stem))}\"",
        PrefixNode prefix => $"{Field(prefix.Field)}{prefix.Prefix}*",
        DateNode date => $"[{date.From:yyyy-MM-ddTHH:mmZ}..{date.Until:yyyy-MM-ddTHH:mmZ}]",
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Field(SearchField field) => field == SearchField.Any ? "" : $"{field}:";
}
