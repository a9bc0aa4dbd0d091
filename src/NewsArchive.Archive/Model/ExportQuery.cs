using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>Forms in which articles leave the archive.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ExportFormat>))]
public enum ExportFormat
{
    /// <summary>A JSON object a line, with revisions, originals and journal: nothing is lost, and an archive can be made of it.</summary>
    Jsonl,

    /// <summary>A table (RFC 4180), UTF-8, with a line of headings.</summary>
    Csv,

    /// <summary>A table for DuckDB, pandas, Spark.</summary>
    Parquet,

    /// <summary>Originals as resource records, clean texts as conversion records (ISO 28500), each compressed by itself.</summary>
    Warc,

    /// <summary>A teiCorpus (TEI P5).</summary>
    Tei,

    /// <summary>Plain text, a file an article, in folders by publisher and month.</summary>
    Text,
}

/// <summary>Which articles to export.</summary>
public sealed record ExportQuery
{
    public static ExportQuery All { get; } = new();

    /// <summary>In the query language of searches; what has all that it asks for.</summary>
    public string? Query { get; init; }

    /// <summary>Publisher id, exact.</summary>
    public string? Publisher { get; init; }

    /// <summary>Place of the dateline, whatever its case.</summary>
    public string? Place { get; init; }

    /// <summary>Section, author and tag, whatever their case and spacing.</summary>
    public string? Section { get; init; }

    public string? Author { get; init; }

    public string? Tag { get; init; }

    /// <summary>Earliest publication (archiving, where that is unknown), inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Latest publication (archiving, where that is unknown), exclusive.</summary>
    public DateTimeOffset? To { get; init; }

    [JsonIgnore]
    public bool IsAll => this == All;

    /// <summary>Whether the index of words is asked. The export is then in the order of lists, newest first; else in that of ids.</summary>
    [JsonIgnore]
    public bool IsSearch => Query is not null || Section is not null || Author is not null || Tag is not null;
}
