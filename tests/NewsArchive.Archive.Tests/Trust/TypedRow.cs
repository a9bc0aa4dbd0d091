using System.Globalization;
using System.Text.Json.Serialization;

using Parquet.Serialization.Attributes;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>A row of a Parquet file as a program with types reads it.</summary>
internal sealed class TypedRow
{
    [JsonPropertyName("id")]
    public string? Id { get; set; }

    [JsonPropertyName("revision")]
    public int Revision { get; set; }

    [JsonPropertyName("published_at")]
    public DateTime? PublishedAt { get; set; }

    [JsonPropertyName("place")]
    public string? Place { get; set; }

    [JsonPropertyName("authors"), ParquetListElementRequired]
    public List<string>? Authors { get; set; }

    [JsonPropertyName("tags"), ParquetListElementRequired]
    public List<string>? Tags { get; set; }

    [JsonPropertyName("archived_at")]
    public DateTime? ArchivedAt { get; set; }

    /// <param name="heading">The first row of a table without types.</param>
    /// <param name="row">A later one.</param>
    public static TypedRow Of(List<string> heading, List<string> row)
    {
        string Cell(string name) => row[heading.IndexOf(name)];
        string? Text(string name) => Cell(name) is { Length: > 0 } text ? text : null;
        DateTime? Time(string name) => Text(name) is { } text ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).UtcDateTime : null;
        List<string> List(string name) => Text(name) is { } text ? [.. text.Split("; ")] : [];
        return new TypedRow
        {
            Id = Text("id"),
            Revision = int.Parse(Cell("revision"), CultureInfo.InvariantCulture),
            PublishedAt = Time("published_at"),
            Place = Text("place"),
            Authors = List("authors"),
            Tags = List("tags"),
            ArchivedAt = Time("archived_at"),
        };
    }

    public override string ToString() =>
        FormattableString.Invariant($"{Id} {Revision} {PublishedAt:O} {Place} [{string.Join('|', Authors ?? [])}] [{string.Join('|', Tags ?? [])}] {ArchivedAt:O}");
}
