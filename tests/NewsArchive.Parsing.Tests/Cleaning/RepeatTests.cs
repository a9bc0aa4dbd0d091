using Xunit;

namespace NewsArchive.Parsing.Tests.Cleaning;

public sealed class RepeatTests
{
    private static readonly ArticleParser Parser = new();

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(400)]
    public void A_paragraph_that_stands_twice_is_found_among_any_number_of_others(int others)
    {
        var paragraphs = Enumerable.Range(0, others).Select(Paragraph).ToList();
        var copied = paragraphs[others / 2];

        var article = Parser.ParseText(string.Join('\n', paragraphs.Append(copied)));

        Assert.Equal((RemovedKind.Repeat, copied), Assert.Single(article.Removed.Select(piece => (piece.Kind, piece.Text))));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    [InlineData(400)]
    public void A_paragraph_glued_inside_a_line_is_found_among_any_number_of_others(int others)
    {
        var paragraphs = Enumerable.Range(0, others).Select(Paragraph).ToList();
        var glued = "Sungai itu surut lebih cepat daripada tahun lalu, kata petugas jaga." + paragraphs[others / 2];

        var article = Parser.ParseText(string.Join('\n', paragraphs.Prepend(glued)));

        Assert.Contains(article.Removed, piece => piece.Kind == RemovedKind.Repeat && glued.EndsWith(piece.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(400)]
    public void Where_nothing_stands_twice_nothing_goes(int others) =>
        Assert.Empty(Parser.ParseText(string.Join('\n', Enumerable.Range(0, others).Select(Paragraph))).Removed);

    private static string Paragraph(int number) => $"Regu {number} mendayung {number * 7 + 3} menit sampai garis akhir, lalu kembali ke hulu untuk putaran berikutnya.";
}
