using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Reading;

/// <summary>An article beside its original in pieces.</summary>
/// <param name="IsPage">Whether the original is HTML.</param>
internal sealed record ReadingView(ParsedArticle Article, OriginalReading Original, bool IsPage)
{
    public int Kept => Original.Pieces.Count(piece => piece.Kind.Kept);

    public int Removed => Original.Pieces.Count - Kept;

    /// <summary>Of text that is read letter by letter; what was corrected since is not.</summary>
    public bool Moved => !IsPage && !Original.InPlace;

    public static ReadingView Of(ParsedArticle article, OriginalText? original) =>
        new(article, OriginalReading.Of(article, original is { IsPage: false } ? original.Text : null), original is { IsPage: true });
}
