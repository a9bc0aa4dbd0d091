namespace NewsArchive.Api.OpenApi;

/// <summary>What an operation takes as its body; handlers that read the body themselves cannot tell by their parameters.</summary>
internal enum BodyDescription
{
    /// <summary>One article: text, HTML or a JSON object.</summary>
    Article,

    /// <summary>Articles as JSON objects, one a line.</summary>
    Articles,

    /// <summary>A key that is asked for.</summary>
    Key,

    /// <summary>A source, as a JSON object.</summary>
    Source,

    /// <summary>A search to be saved, as a JSON object.</summary>
    SavedSearch,

    /// <summary>A JSON merge patch of an article.</summary>
    Correction,

    /// <summary>Why an article is held.</summary>
    Hold,

    /// <summary>For how long articles are kept.</summary>
    Retention,
}
