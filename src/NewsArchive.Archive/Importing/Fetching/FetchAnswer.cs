namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>What a site answered.</summary>
public sealed record FetchAnswer
{
    /// <summary>HTTP status; 0 where there was no answer.</summary>
    public int Status { get; init; }

    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where permanent redirects lead, if the way began with them; null: nowhere else.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Unpacked.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>As declared, without parameters, in lower case; null: not declared.</summary>
    public string? MediaType { get; init; }

    /// <summary>As declared.</summary>
    public string? Charset { get; init; }

    public string? ETag { get; init; }

    public string? LastModified { get; init; }

    /// <summary>How long the site asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Bytes that came over the line for it, those of redirects and further attempts included.</summary>
    public long WireBytes { get; init; }

    /// <summary>Why it is of no use; null: it is a 200 with its body, or a 304.</summary>
    public FetchFault? Fault { get; init; }

    public bool NotModified => Fault is null && Status == 304;
}

/// <summary>Why nothing came of a request.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Message">What was asked, what was wrong, and where something can be done about it, what.</param>
public sealed record FetchFault(FetchFaultKind Kind, string Message)
{
    /// <summary>Whether it has been tried again already, so that trying once more at once is of no use.</summary>
    public bool Retried { get; init; }

    /// <summary>Whether it may be gone by itself after a while.</summary>
    public bool Passing => Kind is not (FetchFaultKind.Gone or FetchFaultKind.Refused or FetchFaultKind.Forbidden or FetchFaultKind.TooLarge or FetchFaultKind.BadRedirect);
}

public enum FetchFaultKind
{
    /// <summary>The address is none that may be visited: not http(s), or not public.</summary>
    Refused,

    /// <summary>The site's robots.txt asks not to fetch it, or cannot be read.</summary>
    Forbidden,

    /// <summary>No answer: no such name, no connection, broken off, not HTTP.</summary>
    Unreachable,

    /// <summary>It took too long.</summary>
    TimedOut,

    /// <summary>There is more than is taken.</summary>
    TooLarge,

    /// <summary>Redirects lead in a circle, on and on, or nowhere.</summary>
    BadRedirect,

    /// <summary>The bytes are not what the header says.</summary>
    Broken,

    /// <summary>There is no such thing there: 404, 410 and the like.</summary>
    Gone,

    /// <summary>The site wants less: 429, or 503 with Retry-After.</summary>
    Busy,

    /// <summary>Another status that is no success.</summary>
    Status,
}
