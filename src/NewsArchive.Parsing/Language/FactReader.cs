using NewsArchive.Parsing.Language.Dates;
using NewsArchive.Parsing.Language.Quotations;
using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Language.Sources;

namespace NewsArchive.Parsing.Language;

/// <summary>Reads what a clean body tells: the days it names, who is quoted, which sources it cites.</summary>
internal static class FactReader
{
    /// <param name="source">The text the blocks were cut from; every offset points into it.</param>
    /// <param name="blocks">The clean article; only its parts are read.</param>
    /// <param name="removed">What was taken out: its source lines name sources too.</param>
    /// <param name="publishedAt">When the article appeared, for dates without a year; null to infer it from the text.</param>
    /// <param name="ownOutletName">The outlet itself, which citing phrases ("dikutip detikcom dari ...") name in passing.</param>
    public static Facts Read(
        string source,
        IReadOnlyList<ArticleBlock> blocks,
        IReadOnlyList<RemovedPiece> removed,
        DateTimeOffset? publishedAt,
        string? ownOutletName)
    {
        using var text = ReadingText.Of(source, blocks);
        var found = DateFinder.Find(text.Span);
        var day = publishedAt is { } moment ? DateOnly.FromDateTime(moment.DateTime) : PublicationDateInference.Reference(found);
        var dates = MentionedDateReader.Read(text, found, day);
        var quotes = QuotationReader.Read(text);
        return new Facts(SourceReader.Read(text, removed, quotes, ownOutletName), quotes, dates);
    }

    /// <summary>
    /// The day the article appeared as its text suggests, at midnight WIB, or null where the evidence is weak; how good
    /// it is stands at <see cref="PublicationDateInference"/>.
    /// </summary>
    public static DateTimeOffset? InferPublicationDay(string source, IReadOnlyList<ArticleBlock> blocks)
    {
        using var text = ReadingText.Of(source, blocks);
        return PublicationDateInference.Infer(DateFinder.Find(text.Span)) is { } day
            ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(7))
            : null;
    }
}
