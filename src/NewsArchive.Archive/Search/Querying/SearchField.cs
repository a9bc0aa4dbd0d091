namespace NewsArchive.Archive.Search.Querying;

/// <summary>Where a word of a query has to stand.</summary>
public enum SearchField
{
    /// <summary>Anywhere in title, subheadings and text.</summary>
    Any,

    /// <summary>title: or judul:</summary>
    Title,

    /// <summary>subheading: or subjudul:</summary>
    Subheading,

    /// <summary>place: or tempat:, the dateline's place.</summary>
    Place,

    /// <summary>publisher: or media:, id or name of the outlet.</summary>
    Publisher,

    /// <summary>author: or penulis:, authors and editors.</summary>
    Author,

    /// <summary>source: or sumber:, media and agencies that the text cites.</summary>
    Source,

    /// <summary>tag: or topik:</summary>
    Tag,
}
