using System.Globalization;

using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Requests;

/// <summary>A page of a list whose order is a number.</summary>
internal sealed record NumberPage
{
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public Checked<NumberRange> Check()
    {
        var errors = new Dictionary<string, string[]>();
        var limit = ListQuery.DefaultLimit;
        if (!string.IsNullOrWhiteSpace(Limit) && !(int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= ListQuery.MaxLimit))
            errors["limit"] = [$"The limit must be a whole number from 1 to {ListQuery.MaxLimit}."];
        long? cursor = null;
        if (!string.IsNullOrWhiteSpace(Cursor))
        {
            if (long.TryParse(Cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) cursor = number;
            else errors["cursor"] = ["The cursor must be the nextCursor of an earlier answer."];
        }

        if (errors.Count == 0) return new NumberRange(cursor, limit);
        return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
    }
}

/// <param name="Cursor">The last number of the page before; null for the first page.</param>
/// <param name="Limit">At most this many.</param>
internal sealed record NumberRange(long? Cursor, int Limit);
