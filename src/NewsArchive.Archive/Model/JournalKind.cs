using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Model;

/// <summary>What an entry of the archive's journal tells of.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<JournalKind>))]
public enum JournalKind
{
    /// <summary>The article came in.</summary>
    Created,

    /// <summary>It came in again, with other content.</summary>
    Revised,

    /// <summary>A kept original was read again, by another parser.</summary>
    Reparsed,

    /// <summary>Somebody corrected it by hand.</summary>
    Corrected,

    /// <summary>It was in the archive before there was a journal.</summary>
    Adopted,

    /// <summary>It was deleted; it may come in again.</summary>
    Deleted,

    /// <summary>It was taken down for a reason; it may not come in again.</summary>
    TakenDown,

    /// <summary>A takedown was lifted; the article may come in again.</summary>
    Lifted,

    /// <summary>It was put under legal hold: nobody may delete it.</summary>
    Held,

    /// <summary>The legal hold ended.</summary>
    Released,
}
