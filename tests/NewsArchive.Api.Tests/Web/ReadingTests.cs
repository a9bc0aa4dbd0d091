using NewsArchive.Api.Tests.Hosts;
using NewsArchive.Api.Web.Reading;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Api.Tests.Web;

public sealed class ReadingTests
{
    private static readonly ArticleParser Parser = new();

    [Fact]
    public void The_pieces_with_what_lies_between_are_the_text()
    {
        var reading = OriginalReading.Of(Parser.ParseText(Samples.Text), Samples.Text);

        Assert.True(reading.InPlace);
        Assert.Equal(Samples.Text, string.Concat(reading.Pieces.Select(piece => piece.Before + piece.Text)) + reading.Rest);
        Assert.Equal(["dateline", "paragraph", "related", "paragraph", "advertisement", "paragraph"], reading.Pieces.Select(piece => piece.Kind.Name));
        Assert.All(reading.Pieces.Where(piece => !piece.Kind.Kept), piece => Assert.NotNull(piece.Reason));
    }

    [Fact]
    public void A_page_is_shown_as_the_text_that_was_taken_from_it()
    {
        var reading = OriginalReading.Of(Parser.ParseHtml(Samples.Html, cancellationToken: TestContext.Current.CancellationToken), null);

        Assert.False(reading.InPlace);
        Assert.Contains(reading.Pieces, piece => piece.Text.StartsWith("Jalur kereta", StringComparison.Ordinal));
    }

    [Fact]
    public void Offsets_that_are_not_those_of_the_text_are_not_believed()
    {
        var article = Parser.ParseText(Samples.Text);

        Assert.False(OriginalReading.Of(article, Samples.Text[..40]).InPlace);
        Assert.False(OriginalReading.Of(article, Samples.Text.Replace("Advertisement", "Pertimbangan.", StringComparison.Ordinal)).InPlace);
    }

    [Fact]
    public void More_pieces_than_a_browser_bears_are_counted_but_not_shown()
    {
        var text = string.Join('\n', Enumerable.Range(0, OriginalReading.MostPieces + 500).Select(number => $"Ini adalah paragraf nomor {number} dari sebuah naskah yang panjang."));
        var reading = OriginalReading.Of(Parser.ParseText(text), text);

        Assert.Equal((OriginalReading.MostPieces, 500), (reading.Pieces.Count, reading.Left));
    }

    [Fact]
    public void Every_kind_has_a_name_of_its_own_in_both_languages()
    {
        var kinds = Enum.GetValues<BlockKind>().Select(PieceKind.Of).Concat(Enum.GetValues<RemovedKind>().Select(PieceKind.Of)).Append(PieceKind.Dateline).ToList();

        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Name).Distinct().Count());
        Assert.All(kinds, kind => Assert.False(string.IsNullOrEmpty(kind.Label.Id) || string.IsNullOrEmpty(kind.Label.En)));
    }
}
