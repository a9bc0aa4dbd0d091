using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Access;

/// <summary>What a key may do. Each scope includes those before it.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Scope>))]
public enum Scope
{
    /// <summary>Reads articles, and parses without archiving.</summary>
    Read,

    /// <summary>Archives articles too.</summary>
    Ingest,

    /// <summary>Everything: deletes, corrects, and looks after sources and keys.</summary>
    Admin,
}
