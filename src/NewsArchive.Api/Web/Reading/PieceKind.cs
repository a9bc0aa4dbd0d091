using NewsArchive.Api.Web.Words;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Reading;

/// <summary>What a piece of an original can be, as the pages name and colour it.</summary>
/// <param name="Name">Lower-case; the stylesheet knows it.</param>
/// <param name="Label">In a word or two, so that nobody has to tell colours apart.</param>
/// <param name="Kept">Whether it is part of the clean article.</param>
internal sealed record PieceKind(string Name, PagePhrase Label, bool Kept)
{
    public static readonly PieceKind Dateline = new("dateline", PieceWords.Dateline, true);

    public static PieceKind Of(BlockKind kind) => kind switch
    {
        BlockKind.Paragraph => new("paragraph", PieceWords.Paragraph, true),
        BlockKind.Subheading => new("subheading", PieceWords.Subheading, true),
        BlockKind.ListItem => new("list-item", PieceWords.ListItem, true),
        BlockKind.Quote => new("quote", PieceWords.Quote, true),
        BlockKind.Table => new("table", PieceWords.Table, true),
        BlockKind.Caption => new("kept-caption", PieceWords.Caption, true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static PieceKind Of(RemovedKind kind) => kind switch
    {
        RemovedKind.Related => new("related", PieceWords.Related, false),
        RemovedKind.Advertisement => new("advertisement", PieceWords.Advertisement, false),
        RemovedKind.Promo => new("promo", PieceWords.Promo, false),
        RemovedKind.Video => new("video", PieceWords.Video, false),
        RemovedKind.Caption => new("caption", PieceWords.Caption, false),
        RemovedKind.Credit => new("credit", PieceWords.Credit, false),
        RemovedKind.Syndication => new("syndication", PieceWords.Syndication, false),
        RemovedKind.Metadata => new("metadata", PieceWords.Metadata, false),
        RemovedKind.Pagination => new("pagination", PieceWords.Pagination, false),
        RemovedKind.Copyright => new("copyright", PieceWords.Copyright, false),
        RemovedKind.Boilerplate => new("boilerplate", PieceWords.Boilerplate, false),
        RemovedKind.Repeat => new("repeat", PieceWords.Repeat, false),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
