using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Problems;

/// <summary>All kinds of problems, in one table.</summary>
internal static class ProblemCatalog
{
    public static ProblemKind EmptyText { get; } = new("empty-text", 422, "Empty text",
        "The article has no text at all.");

    public static ProblemKind BlankText { get; } = new("blank-text", 422, "Blank text",
        "The article's text is white space only.");

    public static ProblemKind NoLetters { get; } = new("no-letters", 422, "No letters",
        "The article's text has no letter.");

    public static ProblemKind NoArticleText { get; } = new("no-article-text", 422, "No article text",
        "All of the text is noise, so that it cannot be told from other articles. Give its url, or only parse it.");

    public static ProblemKind TooLarge { get; } = new("too-large", 413, "Too large",
        "The article is over the size limit (setting Limits:MaxArticleBytes).");

    public static ProblemKind UnsupportedMediaType { get; } = new("unsupported-media-type", 415, "Unsupported media type",
        "The body is of a media type this operation does not take, or names none. Set the header Content-Type.");

    public static ProblemKind UnknownCharset { get; } = new("unknown-charset", 415, "Unknown character set",
        "The Content-Type names a character set that is not known here.");

    public static ProblemKind InvalidBytes { get; } = new("invalid-bytes", 400, "Invalid bytes",
        "The body is not valid in its character set; byteOffset names the first wrong byte. Declare the right one: Content-Type: text/plain; charset=windows-1252.");

    public static ProblemKind PageRefused { get; } = new("page-refused", 422, "Page refused",
        "The page is over a limit of nesting, elements or attributes that pages of news sites stay far below; detail says which, and where.");

    public static ProblemKind PageTooSlow { get; } = new("page-too-slow", 422, "Page too slow",
        "The page took longer to read than pages may (setting Limits:MaxPageSeconds).");

    public static ProblemKind MalformedJson { get; } = new("malformed-json", 400, "Malformed JSON",
        "The body is not JSON of the expected form; line and position, both from 1, name the place.");

    public static ProblemKind InvalidFields { get; } = new("invalid-fields", 400, "Invalid fields",
        "Members of the object or values of the query cannot be taken; errors tells why, by name.");

    public static ProblemKind BadRequest { get; } = new("bad-request", 400, "Bad request",
        "The request breaks the rules of HTTP.");

    public static ProblemKind KeyMissing { get; } = new("key-missing", 401, "Key missing",
        "This needs a key. Send it as Authorization: Bearer KEY, or as X-Api-Key: KEY. newsarchive keys create makes one.");

    public static ProblemKind KeyRefused { get; } = new("key-refused", 401, "Key refused",
        "The key is not one of this archive, or was revoked; or two were sent.");

    public static ProblemKind ScopeMissing { get; } = new("scope-missing", 403, "Scope missing",
        "The key may not do this: it needs a key of a higher scope.");

    public static ProblemKind CrossSite { get; } = new("cross-site", 403, "Sent by another site",
        "A page of another site made a browser send this. Only pages of this service may.");

    public static ProblemKind TooManyRequests { get; } = new("too-many-requests", 429, "Too many requests",
        "The key or the address asked more often than it may (section Limits of the settings). Go on after the seconds that Retry-After names.");

    public static ProblemKind Overloaded { get; } = new("overloaded", 503, "Overloaded",
        "The service has more to do than it takes on at a time. Nothing was done; try again after the seconds that Retry-After names.");

    public static ProblemKind TimedOut { get; } = new("timed-out", 504, "Timed out",
        "The request took longer than requests may (setting Limits:RequestSeconds). What it was to write is written whole or not at all.");

    public static ProblemKind UnsupportedEncoding { get; } = new("unsupported-encoding", 415, "Unsupported encoding",
        "The body is compressed in a way this service does not open; the header Accept-Encoding names those it does.");

    public static ProblemKind NotFound { get; } = new("not-found", 404, "Not found",
        "There is no such article, revision or address.");

    public static ProblemKind MethodNotAllowed { get; } = new("method-not-allowed", 405, "Method not allowed",
        "The address exists, but not for this method; the header Allow names those it takes.");

    public static ProblemKind SourceExists { get; } = new("source-exists", 409, "Source exists",
        "Another source has that kind, address and selector; id names it. Change that one.");

    public static ProblemKind PreconditionFailed { get; } = new("precondition-failed", 412, "Changed meanwhile",
        "It has been changed since the ETag that If-Match names. Read it again, and change what is there now.");

    public static ProblemKind PreconditionRequired { get; } = new("precondition-required", 428, "Precondition required",
        "The header If-Match must name the ETag it was read with, so that nobody's change is lost; * overwrites whatever is there.");

    public static ProblemKind TakenDown { get; } = new("taken-down", 410, "Taken down",
        "The article was taken down for a reason, which detail tells. It is not kept, and does not come in again.");

    public static ProblemKind LegalHold { get; } = new("legal-hold", 409, "Legal hold",
        "The article is under legal hold and cannot be deleted until that ends; detail tells why.");

    public static ProblemKind IdempotencyUnderWay { get; } = new("idempotency-under-way", 409, "Request under way",
        "A request with this Idempotency-Key is being answered. Send it again after the seconds that Retry-After names.");

    public static ProblemKind IdempotencyMismatch { get; } = new("idempotency-mismatch", 422, "Idempotency key of another request",
        "This Idempotency-Key was used with another request. A new request needs a new key.");

    public static ProblemKind ArchiveUnavailable { get; } = new("archive-unavailable", 503, "Archive unavailable",
        "The database does not answer. Nothing was written; try again after the seconds that Retry-After names.");

    public static ProblemKind Unexpected { get; } = new("unexpected", 500, "Unexpected error",
        "An error of the service itself. Its log tells more under the traceId.");

    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        EmptyText, BlankText, NoLetters, NoArticleText, TooLarge, UnsupportedMediaType, UnknownCharset, InvalidBytes, PageRefused, PageTooSlow,
        MalformedJson, InvalidFields, BadRequest,
        KeyMissing, KeyRefused, ScopeMissing, CrossSite,
        TooManyRequests, Overloaded, TimedOut, UnsupportedEncoding,
        NotFound, MethodNotAllowed,
        TakenDown, LegalHold, SourceExists, PreconditionFailed, PreconditionRequired,
        IdempotencyUnderWay, IdempotencyMismatch, ArchiveUnavailable, Unexpected,
    ];

    public static ProblemKind Of(FaultKind fault) => fault switch
    {
        FaultKind.EmptyText => EmptyText,
        FaultKind.BlankText => BlankText,
        FaultKind.NoLetters => NoLetters,
        FaultKind.NoArticleText => NoArticleText,
        FaultKind.TooLarge => TooLarge,
        FaultKind.UnsupportedMediaType => UnsupportedMediaType,
        FaultKind.UnknownCharset => UnknownCharset,
        FaultKind.InvalidBytes => InvalidBytes,
        FaultKind.PageRefused => PageRefused,
        FaultKind.PageTooSlow => PageTooSlow,
        FaultKind.MalformedJson => MalformedJson,
        FaultKind.InvalidFields => InvalidFields,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <summary>The problem of a status that came about without one.</summary>
    public static ProblemKind OfStatus(int status) => status switch
    {
        401 => KeyMissing,
        403 => ScopeMissing,
        404 => NotFound,
        405 => MethodNotAllowed,
        413 => TooLarge,
        415 => UnsupportedMediaType,
        429 => TooManyRequests,
        503 => ArchiveUnavailable,
        504 => TimedOut,
        >= 500 => Unexpected,
        _ => BadRequest,
    };
}
