namespace NewsArchive.Archive.Importing;

/// <summary>Why something that was brought cannot be taken as an article.</summary>
public enum FaultKind
{
    /// <summary>There is no text at all.</summary>
    EmptyText,

    /// <summary>The text is white space only.</summary>
    BlankText,

    /// <summary>The text has no letter.</summary>
    NoLetters,

    /// <summary>All of the text is noise, and no address tells which article it is; parsing is possible, archiving is not.</summary>
    NoArticleText,

    /// <summary>It is over the size limit.</summary>
    TooLarge,

    /// <summary>It is neither text, HTML nor JSON.</summary>
    UnsupportedMediaType,

    /// <summary>It names a character set that is not known here.</summary>
    UnknownCharset,

    /// <summary>It has bytes that are not valid in its character set.</summary>
    InvalidBytes,

    /// <summary>It is no valid JSON, or not of the expected form.</summary>
    MalformedJson,

    /// <summary>It is a page over one of the limits of nesting, elements, attributes or cost.</summary>
    PageRefused,

    /// <summary>It is a page that took longer to read than pages may.</summary>
    PageTooSlow,

    /// <summary>What accompanies the text (address, time, ...) has values that cannot be taken.</summary>
    InvalidFields,
}

/// <summary>A reason for refusal, as a value: bad input is nothing exceptional.</summary>
/// <param name="Kind">What is wrong, for programs.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
public sealed record SubmissionFault(FaultKind Kind, string Message)
{
    /// <summary>What is wrong with each field, by its name in JSON; empty where no field is to blame.</summary>
    public IReadOnlyDictionary<string, string[]> Errors { get; init; } = new Dictionary<string, string[]>();

    /// <summary>Offset of the first byte that is not valid, from 0.</summary>
    public long? ByteOffset { get; init; }

    /// <summary>Line of the JSON error, from 1.</summary>
    public long? Line { get; init; }

    /// <summary>Byte in that line, from 1.</summary>
    public long? Position { get; init; }

    internal static SubmissionFault OfField(FaultKind kind, string field, string message) =>
        new(kind, message) { Errors = new Dictionary<string, string[]> { [field] = [message] } };
}
