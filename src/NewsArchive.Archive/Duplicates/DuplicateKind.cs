using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Duplicates;

/// <summary>How much of a text two articles have in common.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DuplicateKind>))]
public enum DuplicateKind
{
    /// <summary>Nothing that says anything.</summary>
    Different,

    /// <summary>Texts of their own on the same events: they share passages, as quotations, or most of their telling words.</summary>
    SameStory,

    /// <summary>One text, shortened, extended or edited: at least half of the shorter one stands in the longer one.</summary>
    NearDuplicate,

    /// <summary>The same words in the same order.</summary>
    SameText,
}
