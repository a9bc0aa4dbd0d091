using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>Where a revision comes from.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<RevisionKind>))]
public enum RevisionKind
{
    /// <summary>It came in from outside, with an original of its own.</summary>
    Original,

    /// <summary>An original that was there already, read by another parser.</summary>
    Reparse,

    /// <summary>A reading that was there already, corrected by hand.</summary>
    Correction,
}
