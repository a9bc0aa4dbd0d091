using NewsArchive.Archive.Importing.Files.Fields;

namespace NewsArchive.Archive.Importing.Files;

/// <summary>How files are read.</summary>
/// <param name="Limits">How much one article may have.</param>
public sealed record FileReading(ImportLimits Limits)
{
    /// <summary>What the files hold; auto: told by their names and first bytes.</summary>
    public FileFormat Format { get; init; }

    /// <summary>Which columns or members are what.</summary>
    public FieldMap Map { get; init; } = FieldMap.Automatic;

    /// <summary>The character set of text, tables and JSON; null: UTF-8, or UTF-16 where a byte order mark says so.</summary>
    public string? Charset { get; init; }

    /// <summary>What all the articles have that say nothing else of themselves: their address, their publisher.</summary>
    public ArticleInput Defaults { get; init; } = new();
}
