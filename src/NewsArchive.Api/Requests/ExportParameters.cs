using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Requests;

/// <summary>Which articles to export, and how.</summary>
internal sealed record ExportParameters(
    [property: FromQuery(Name = "format")] string? Format,
    [property: FromQuery(Name = "publisher")] string? Publisher,
    [property: FromQuery(Name = "place")] string? Place,
    [property: FromQuery(Name = "from")] string? From,
    [property: FromQuery(Name = "to")] string? To,
    [property: FromQuery(Name = "cursor")] string? Cursor)
{
    public Checked<ExportOrder> Check(PublisherIds publishers)
    {
        // Filters are those of lists, read the same way.
        var list = new ListQuery(Publisher, Place, From, To, null, null).Check(publishers);
        if (!list.Ok) return list.Fault;
        var errors = new Dictionary<string, string[]>();
        var format = ExportFormat.Jsonl;
        if (!string.IsNullOrWhiteSpace(Format) && (!Enum.TryParse(Format, ignoreCase: true, out format) || char.IsAsciiDigit(Format[0])))
            errors["format"] = ["The format must be jsonl, csv, parquet, warc, tei or text."];
        Guid? after = null;
        if (!string.IsNullOrWhiteSpace(Cursor))
        {
            if (Guid.TryParseExact(Cursor, "D", out var id)) after = id;
            else errors["cursor"] = ["The cursor must be the id of an article."];
            if (format is ExportFormat.Parquet or ExportFormat.Text or ExportFormat.Tei) errors["cursor"] = ["Exports of that format cannot be gone on with."];
        }

        if (errors.Count > 0) return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
        var query = new ExportQuery { Publisher = list.Value.Publisher, Place = list.Value.Place, From = list.Value.From?.ToUniversalTime(), To = list.Value.To?.ToUniversalTime() };
        return new ExportOrder(format, query, after);
    }
}

/// <param name="After">The last article of an export that was broken off.</param>
internal sealed record ExportOrder(ExportFormat Format, ExportQuery Query, Guid? After);
