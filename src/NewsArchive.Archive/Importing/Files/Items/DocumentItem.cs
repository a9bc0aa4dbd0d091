namespace NewsArchive.Archive.Importing.Files.Items;

/// <summary>A file, or a page of a web archive, that is an article.</summary>
internal sealed record DocumentItem(string Label, FilePosition Position, ReadOnlyMemory<byte> Content, ContentKind Kind) : FileItem(Label, Position)
{
    public string? File { get; init; }

    public string? Charset { get; init; }

    /// <summary>As it was declared; null for what the content's kind says.</summary>
    public string? MediaType { get; init; }

    public string? Url { get; init; }

    /// <summary>When the site showed it; null: nobody knows.</summary>
    public DateTimeOffset? SeenAt { get; init; }

    public override ReadItem Read(SubmissionReader reader, ArticleInput defaults)
    {
        // Text is read as UTF-8 where nothing else is said; pages declare their character set themselves.
        var mediaType = MediaType ?? (Kind == ContentKind.Html ? MediaTypes.Html : $"{MediaTypes.Text}; charset={Charset ?? "utf-8"}");
        var document = new IncomingDocument(Content, Kind, Charset, mediaType, Origin) { SeenAt = SeenAt };
        return new ReadItem(Label, Position, File, reader.Read(document, defaults with { Url = Url ?? defaults.Url }));
    }
}
