namespace NewsArchive.Parsing.Html.Metadata.Clues;

/// <summary>What a clue is about.</summary>
internal enum ClueField
{
    Title,
    SiteName,
    Description,
    Published,
    Modified,
    Author,
    Editor,
    Section,

    /// <summary>One tag.</summary>
    Tag,

    /// <summary>Tags in one text, with commas between them.</summary>
    Keywords,
    Url,
    Image,
    ImageCaption,
    ImageCredit,
    Language,

    /// <summary>"true" where the article is free to read.</summary>
    FreeToRead,

    /// <summary>"free", "metered" or "locked".</summary>
    ContentTier,
    Licence,
    PageCount,
    OtherPage,
    ArticleType,
    Body,
}
