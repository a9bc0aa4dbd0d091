using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Requests;

/// <summary>Which articles to export, and how.</summary>
internal sealed record ExportParameters
{
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    [FromQuery(Name = "q")]
    public string? Query { get; init; }

    [FromQuery(Name = "publisher")]
    public string? Publisher { get; init; }

    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    [FromQuery(Name = "section")]
    public string? Section { get; init; }

    [FromQuery(Name = "author")]
    public string? Author { get; init; }

    [FromQuery(Name = "tag")]
    public string? Tag { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public Checked<ExportOrder> Check(PublisherIds publishers)
    {
        // What is asked for is that of lists and searches, read the same way.
        var errors = new Dictionary<string, string[]>();
        var list = new ListQuery { Publisher = Publisher, Place = Place, From = From, To = To }.Read(publishers, errors);
        var format = ExportFormat.Jsonl;
        if (!string.IsNullOrWhiteSpace(Format) && (!Enum.TryParse(Format, ignoreCase: true, out format) || char.IsAsciiDigit(Format[0])))
            errors["format"] = ["The format must be jsonl, csv, parquet, warc, tei or text."];
        Guid? after = null;
        if (!string.IsNullOrWhiteSpace(Cursor))
        {
            if (Guid.TryParseExact(Cursor, "D", out var id)) after = id;
            else errors["cursor"] = ["The cursor must be the id of an article."];
            if (format == ExportFormat.Parquet) errors["cursor"] = ["A Parquet file that is cut off cannot be gone on with: export less at a time, by from and to."];
        }

        var query = new ExportQuery
        {
            Query = string.IsNullOrWhiteSpace(Query) ? null : SearchParameters.QueryOf(Query, errors),
            Publisher = list.Publisher,
            Place = list.Place,
            Section = ListQuery.TextOf("section", Section, errors),
            Author = ListQuery.TextOf("author", Author, errors),
            Tag = ListQuery.TextOf("tag", Tag, errors),
            From = list.From?.ToUniversalTime(),
            To = list.To?.ToUniversalTime(),
        };
        return errors.Count == 0 ? new ExportOrder(format, query, after) : ListQuery.FaultOf(errors);
    }
}

/// <param name="After">The last article of an export that was broken off.</param>
internal sealed record ExportOrder(ExportFormat Format, ExportQuery Query, Guid? After);
