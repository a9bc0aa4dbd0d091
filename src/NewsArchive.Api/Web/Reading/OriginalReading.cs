using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Reading;

/// <summary>An original cut into the pieces that the parser saw in it.</summary>
/// <param name="Pieces">In the order of the original.</param>
/// <param name="Rest">What stands after the last piece.</param>
/// <param name="Left">Pieces that are not among them, since there are too many to show.</param>
/// <param name="InPlace">Whether the pieces are the original itself, letter by letter; else they are the text taken from it, a piece a line.</param>
internal sealed record OriginalReading(IReadOnlyList<Piece> Pieces, string Rest, int Left, bool InPlace)
{
    /// <summary>More than any real article has; beyond, a browser grows slow.</summary>
    public const int MostPieces = 3_000;

    /// <param name="article">The article.</param>
    /// <param name="source">The text its offsets are for; null where it is a page, whose text is not kept.</param>
    public static OriginalReading Of(ParsedArticle article, string? source)
    {
        var parts = PartsOf(article);
        var shown = parts.Take(MostPieces).ToList();
        return source is not null && Fits(parts, source)
            ? Cut(shown, source, parts.Count)
            : new OriginalReading([.. shown.Select((part, i) => part.ToPiece(i + 1, part.Text))], "", parts.Count - shown.Count, InPlace: false);
    }

    /// <summary>How many pieces there are of each kind, those kept first, then by number.</summary>
    public IReadOnlyList<(PieceKind Kind, int Count)> Counts =>
        [.. Pieces.GroupBy(piece => piece.Kind).Select(kind => (kind.Key, kind.Count())).OrderByDescending(kind => kind.Key.Kept).ThenByDescending(kind => kind.Item2)];

    private static List<SeenPart> PartsOf(ParsedArticle article)
    {
        var parts = new List<SeenPart>();
        if (article.Dateline is { } dateline) parts.Add(new SeenPart(PieceKind.Dateline, dateline.Start, dateline.End, dateline.Text, null, null, null));
        for (var i = 0; i < article.Blocks.Count; i++)
        {
            var block = article.Blocks[i];
            var spans = block.Spans ?? [[block.Start, block.End]];
            for (var s = 0; s < spans.Count; s++)
            {
                // A block's words are shown once, where it begins, when the original is not at hand.
                parts.Add(new SeenPart(PieceKind.Of(block.Kind), spans[s][0], spans[s][1], s == 0 ? block.Text : "…", i, block.Rule, block.Reason));
            }
        }

        parts.AddRange(article.Removed.Select(removed =>
            new SeenPart(PieceKind.Of(removed.Kind), removed.Start, removed.End, removed.Text, null, removed.Rule, removed.Reason) { Verbatim = true }));
        parts.Sort((a, b) => a.Start.CompareTo(b.Start));
        return parts;
    }

    /// <summary>Whether the offsets are those of this text: an article may have been corrected since.</summary>
    private static bool Fits(List<SeenPart> parts, string source)
    {
        var end = 0;
        foreach (var part in parts)
        {
            if (part.Start < end || part.End < part.Start || part.End > source.Length) return false;
            if (part.Verbatim && !source.AsSpan(part.Start, part.End - part.Start).SequenceEqual(part.Text)) return false;
            end = part.End;
        }

        return true;
    }

    private static OriginalReading Cut(List<SeenPart> parts, string source, int all)
    {
        var pieces = new List<Piece>(parts.Count);
        var end = 0;
        foreach (var part in parts)
        {
            pieces.Add(part.ToPiece(pieces.Count + 1, source[part.Start..part.End]) with { Before = source[end..part.Start] });
            end = part.End;
        }

        return new OriginalReading(pieces, parts.Count == all ? source[end..] : "", all - parts.Count, InPlace: true);
    }

    private sealed record SeenPart(PieceKind Kind, int Start, int End, string Text, int? Block, string? Rule, Explanation? Reason)
    {
        /// <summary>Whether <see cref="Text"/> is as in the source, and not cleaned.</summary>
        public bool Verbatim { get; init; }

        public Piece ToPiece(int number, string text) => new(number, Kind, text, Start, Block, Rule, Reason);
    }
}
