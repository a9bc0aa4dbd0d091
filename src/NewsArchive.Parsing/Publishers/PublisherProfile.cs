using System.Text.Json.Serialization;

namespace NewsArchive.Parsing.Publishers;

/// <summary>What is known of an outlet, as data: one JSON file each.</summary>
public sealed record PublisherProfile
{
    /// <summary>Lower-case slug, unique among profiles.</summary>
    public required string Id { get; init; }

    /// <summary>The name readers know.</summary>
    public required string Name { get; init; }

    /// <summary>Registered domains; every host below them belongs to the outlet.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = value ?? []; } = [];

    /// <summary>The outlet's name in datelines and by-lines, in every spelling, whatever its case.</summary>
    public IReadOnlyList<string> Brands { get; init => field = value ?? []; } = [];

    /// <summary>Beginnings of brands that vary from region to region ("Tribun" for TRIBUNJABAR.ID).</summary>
    public IReadOnlyList<string> BrandStems { get; init => field = value ?? []; } = [];

    /// <summary>Texts only this outlet prints ("20detik"); where one occurs and no dateline says otherwise, the article is its own.</summary>
    public IReadOnlyList<string> Marks { get; init => field = value ?? []; } = [];

    /// <summary>Furniture peculiar to the outlet.</summary>
    public IReadOnlyList<ProfilePhrase> Noise { get; init => field = value ?? []; } = [];

    /// <summary>Where its pages keep the article; null where that is not known.</summary>
    public PageProfile? Page { get; init; }

    public PublisherReference Reference => new(Id, Name);
}

/// <summary>A phrase that is no part of any article.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its words; case and spacing do not matter.</param>
/// <param name="Match">Which part of a line it must be.</param>
public sealed record ProfilePhrase(RemovedKind Kind, string Text, PhraseMatch Match = PhraseMatch.Line);

/// <summary>Which part of a line a phrase must be to count.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PhraseMatch>))]
public enum PhraseMatch
{
    /// <summary>All of it, marks at its ends aside.</summary>
    Line,

    /// <summary>Its beginning; the whole line is taken.</summary>
    Start,

    /// <summary>Any part; only the phrase is taken.</summary>
    Inside,
}
