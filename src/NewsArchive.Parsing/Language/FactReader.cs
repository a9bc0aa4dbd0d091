using NewsArchive.Parsing.Language.Dates;
using NewsArchive.Parsing.Language.Quotations;
using NewsArchive.Parsing.Language.Reading;
using NewsArchive.Parsing.Language.Sources;

namespace NewsArchive.Parsing.Language;

/// <summary>Reads what a clean body tells: the days it names, who is quoted, which sources it cites.</summary>
internal static class FactReader
{
    private static readonly TimeSpan Wib = TimeSpan.FromHours(7);

    /// <param name="source">The text the blocks were cut from; every offset points into it.</param>
    /// <param name="blocks">The clean article; only its parts are read.</param>
    /// <param name="removed">What was taken out: its source lines name sources too.</param>
    /// <param name="publishedAt">When the article appeared, for dates without a year; null to infer it from the text, how well stands at <see cref="PublicationDateInference"/>.</param>
    /// <param name="ownOutletName">The outlet itself, which citing phrases ("dikutip detikcom dari ...") name in passing.</param>
    public static ArticleFacts Read(
        string source,
        IReadOnlyList<ArticleBlock> blocks,
        IReadOnlyList<RemovedPiece> removed,
        DateTimeOffset? publishedAt,
        string? ownOutletName)
    {
        using var text = ReadingText.Of(source, blocks);
        var found = DateFinder.Find(text.Span);
        var day = publishedAt is { } moment ? DateOnly.FromDateTime(moment.DateTime) : PublicationDateInference.Reference(found);
        var dates = InOnePiece(MentionedDateReader.Read(text, found, day), removed);
        var quotes = QuotationReader.Read(text);
        var inferred = publishedAt is null && PublicationDateInference.Infer(found) is { } evident ? new DateTimeOffset(evident, TimeOnly.MinValue, Wib) : (DateTimeOffset?)null;
        return new ArticleFacts(SourceReader.Read(text, removed, quotes, ownOutletName), quotes, dates, inferred);
    }

    /// <summary>A date whose words a removed piece keeps apart is none the source prints.</summary>
    private static List<MentionedDate> InOnePiece(List<MentionedDate> dates, IReadOnlyList<RemovedPiece> removed)
    {
        var next = 0;
        dates.RemoveAll(date =>
        {
            while (next < removed.Count && removed[next].End <= date.Start) next++;
            return next < removed.Count && removed[next].Start < date.End;
        });
        return dates;
    }
}
