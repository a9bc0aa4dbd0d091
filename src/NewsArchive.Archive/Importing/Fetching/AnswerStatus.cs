using System.Globalization;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>Says what an answer's status means.</summary>
internal static class AnswerStatus
{
    /// <summary>The answer, with a fault where its status is no success.</summary>
    public static FetchAnswer Judge(FetchAnswer answer, FetchRequest request) => answer.Status switch
    {
        200 or 203 => answer,
        304 when request.ETag is not null || request.LastModified is not null => answer,
        404 or 410 => Fail(answer, FetchFaultKind.Gone),
        429 => Fail(answer, FetchFaultKind.Busy),
        503 when answer.RetryAfter is not null => Fail(answer, FetchFaultKind.Busy),
        _ => Fail(answer, FetchFaultKind.Status),
    };

    /// <summary>What a host that asked to be left alone is not asked for.</summary>
    public static FetchAnswer Busy(Uri address, TimeSpan time) => new()
    {
        Address = address,
        RetryAfter = time,
        Fault = new FetchFault(FetchFaultKind.Busy, string.Create(CultureInfo.InvariantCulture, $"{address.Authority} asked to be left alone; it is not asked again for {Math.Ceiling(time.TotalSeconds):0} seconds.")),
    };

    private static FetchAnswer Fail(FetchAnswer answer, FetchFaultKind kind)
    {
        var wish = answer.RetryAfter is { } time ? string.Create(CultureInfo.InvariantCulture, $" and asks to wait {Math.Ceiling(time.TotalSeconds):0} seconds") : "";
        return answer with { Fault = new FetchFault(kind, $"{answer.Address} answered {answer.Status} ({Meaning(answer.Status)}){wish}.") };
    }

    private static string Meaning(int status) => status switch
    {
        204 => "no content",
        304 => "not modified, though nothing was asked about",
        400 => "bad request",
        401 => "a login is wanted",
        402 => "payment is wanted",
        403 => "forbidden",
        404 => "not found",
        406 => "not acceptable",
        408 => "timeout",
        410 => "gone for good",
        429 => "too many requests",
        451 => "not available for legal reasons",
        500 => "an error of the server",
        502 or 504 => "the server behind it does not answer",
        503 => "not available",
        >= 500 => "an error of the server",
        >= 400 => "refused",
        _ => "not what was asked for",
    };
}
