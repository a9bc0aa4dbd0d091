namespace NewsArchive.Parsing.Language.Quotations;

/// <summary>What a phrase tells about the speaker.</summary>
internal enum SpeakerKind
{
    /// <summary>The phrase is none of a speaker.</summary>
    None,

    /// <summary>It names one.</summary>
    Named,

    /// <summary>It points to one named before: "dia", "-nya", "mantan menteri itu".</summary>
    Before,

    /// <summary>It leaves the speaker unnamed: "salah seorang warga".</summary>
    Unnamed,
}

/// <param name="Start">Offset of the name, as the phrase has it.</param>
/// <param name="End">Offset after it.</param>
/// <param name="IsOrganisation">It names no person; a pronoun does not mean it.</param>
internal readonly record struct SpeakerMention(SpeakerKind Kind, int Start, int End, bool IsOrganisation)
{
    public static SpeakerMention None => default;

    public static SpeakerMention Before => new(SpeakerKind.Before, 0, 0, false);

    public static SpeakerMention Unnamed => new(SpeakerKind.Unnamed, 0, 0, false);

    public static SpeakerMention Named((int Start, int End) name, bool organisation = false) =>
        new(SpeakerKind.Named, name.Start, name.End, organisation);
}
