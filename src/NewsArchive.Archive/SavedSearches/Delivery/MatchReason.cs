using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>Why a saved search tells of an article.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<MatchReason>))]
public enum MatchReason
{
    /// <summary>It is new in the archive.</summary>
    New,

    /// <summary>It was there, did not match, and does since it was revised, corrected or read again.</summary>
    Revised,
}
