namespace NewsArchive.Archive.Importing.Files;

/// <summary>What a file holds.</summary>
public enum FileFormat
{
    /// <summary>By its name, or by its first bytes where the name does not tell.</summary>
    Auto,

    /// <summary>One article as raw text.</summary>
    Text,

    /// <summary>One article as HTML.</summary>
    Html,

    /// <summary>An article as a JSON object, or several as an array of objects.</summary>
    Json,

    /// <summary>Articles as JSON objects, one a line.</summary>
    Ndjson,

    /// <summary>Articles as rows, with the names of the columns in the first one.</summary>
    Csv,

    /// <summary>A web archive.</summary>
    Warc,

    /// <summary>Files of the other formats.</summary>
    Zip,
}
