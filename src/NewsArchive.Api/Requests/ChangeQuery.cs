using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Requests;

/// <summary>Which changes a list shall have.</summary>
internal sealed record ChangeQuery
{
    [FromQuery(Name = "since")]
    public string? Since { get; init; }

    [FromQuery(Name = "publisher")]
    public string? Publisher { get; init; }

    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public Checked<RevisionQuery> Check(PublisherIds publishers)
    {
        var page = new NumberPage { Limit = Limit }.Check();
        if (!page.Ok) return page.Fault;
        var errors = new Dictionary<string, string[]>();
        DateTimeOffset? since = null;
        if (!string.IsNullOrWhiteSpace(Since))
        {
            if (NewsTime.TryRead(Since, out var time)) since = time.ToUniversalTime();
            else errors["since"] = [$"The since must be {NewsTime.Forms}."];
        }

        RevisionCursor? after = null;
        if (!string.IsNullOrWhiteSpace(Cursor) && !RevisionCursor.TryParse(Cursor, out after)) errors["cursor"] = ["The cursor must be the nextCursor of an earlier answer."];
        if (Publisher?.Contains('\0', StringComparison.Ordinal) == true) errors["publisher"] = ["The publisher may not hold U+0000."];
        if (errors.Count > 0) return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
        return new RevisionQuery
        {
            Since = since,
            Publisher = string.IsNullOrWhiteSpace(Publisher) ? null : publishers.Of(Publisher.Trim()),
            After = after,
            Limit = page.Value.Limit,
        };
    }
}
