using System.Globalization;

using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Requests;

/// <summary>Which articles a list shall have.</summary>
/// <remarks>All strings: a value that is no number or date then is an error by name, like any other wrong value.</remarks>
internal sealed record ListQuery
{
    [FromQuery(Name = "publisher")]
    public string? Publisher { get; init; }

    [FromQuery(Name = "place")]
    public string? Place { get; init; }

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    [FromQuery(Name = "cursor")]
    public string? Cursor { get; init; }

    public const int MaxLimit = ArticleQuery.MaxLimit;
    public const int DefaultLimit = 50;

    public Checked<ArticleQuery> Check(PublisherIds publishers)
    {
        var errors = new Dictionary<string, string[]>();
        var query = Read(publishers, errors) with { After = CursorOf(errors) };
        return errors.Count == 0 ? query : FaultOf(errors);
    }

    /// <summary>All but the cursor, which is another where something is searched.</summary>
    /// <param name="errors">Gets what cannot be taken, by name.</param>
    public ArticleQuery Read(PublisherIds publishers, Dictionary<string, string[]> errors) => new()
    {
        Publisher = TextOf("publisher", Publisher, errors) is { } publisher ? publishers.Of(publisher) : null,
        Place = TextOf("place", Place, errors),
        From = TimeOf("from", From, wholeDay: false, errors),
        To = TimeOf("to", To, wholeDay: true, errors),
        Limit = LimitOf(errors),
    };

    public static SubmissionFault FaultOf(Dictionary<string, string[]> errors) =>
        new(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };

    public static string? TextOf(string name, string? value, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (value.Contains('\0')) errors[name] = [$"The {name} may not hold U+0000."];
        return value.Trim();
    }

    /// <summary>A date as the end takes its whole day in; the archive's own end is exclusive.</summary>
    private static DateTimeOffset? TimeOf(string name, string? value, bool wholeDay, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (NewsTime.TryReadDate(value, out var start)) return wholeDay ? start.AddDays(1) : start;
        if (NewsTime.TryRead(value, out var time)) return time;
        errors[name] = [$"The {name} must be {NewsTime.Forms}."];
        return null;
    }

    private int LimitOf(Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(Limit)) return DefaultLimit;
        if (int.TryParse(Limit, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaxLimit) return limit;
        errors["limit"] = [$"The limit must be a whole number from 1 to {MaxLimit}."];
        return DefaultLimit;
    }

    private ArticleCursor? CursorOf(Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(Cursor)) return null;
        if (ArticleCursor.TryParse(Cursor, out var cursor)) return cursor;
        errors["cursor"] = ["The cursor must be the nextCursor of an earlier answer."];
        return null;
    }
}
