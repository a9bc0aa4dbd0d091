using System.Globalization;

using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Requests;

/// <summary>Which page of a list is wanted.</summary>
internal sealed record PageQuery
{
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public const int MaxLimit = 200;
    public const int DefaultLimit = 50;

    /// <summary>For lists whose cursor is the id of the page's last item.</summary>
    public Checked<ListPage<Guid?>> CheckIds() => Check<Guid?>(text => Guid.TryParseExact(text, "N", out var id) ? id : null, usual: null);

    /// <summary>For lists whose cursor is the number of the page's last item.</summary>
    public Checked<ListPage<int?>> CheckNumbers() =>
        Check<int?>(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, usual: 0);

    private Checked<ListPage<T>> Check<T>(Func<string, T> read, T usual)
    {
        var errors = new Dictionary<string, string[]>();
        var limit = DefaultLimit;
        if (!string.IsNullOrWhiteSpace(Limit) && (!int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MaxLimit))
            errors["limit"] = [$"The limit must be a whole number from 1 to {MaxLimit}."];
        var after = usual;
        if (!string.IsNullOrWhiteSpace(Cursor) && (after = read(Cursor.Trim())) is null) errors["cursor"] = ["The cursor must be the nextCursor of an earlier answer."];
        if (errors.Count == 0) return new ListPage<T>(limit, after);
        return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
    }
}

/// <param name="Limit">At most this many items.</param>
/// <param name="After">Where the page before ended.</param>
internal sealed record ListPage<T>(int Limit, T After);
