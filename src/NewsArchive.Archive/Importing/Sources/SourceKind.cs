using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>Where a source's articles are listed.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>RSS, Atom or JSON Feed.</summary>
    Feed,

    /// <summary>A sitemap, a news sitemap, or an index of sitemaps.</summary>
    Sitemap,

    /// <summary>A page whose links a CSS selector names.</summary>
    Listing,

    /// <summary>A folder on the service's machine; files put there are imported and moved away.</summary>
    Folder,

    /// <summary>Files that the command line imports once; nobody visits them by a schedule.</summary>
    File,
}

/// <summary>What kinds of sources have in common.</summary>
internal static class SourceKinds
{
    /// <summary>
    /// What lies there is imported whenever it is listed: a file may be put there again on purpose. It holds articles, which are counted as they come.
    /// </summary>
    public static bool HoldsFiles(this SourceKind kind) => kind is SourceKind.Folder or SourceKind.File;
}

/// <summary>When the page of an article is fetched.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<FullArticles>))]
public enum FullArticles
{
    /// <summary>Where the feed gives only a summary.</summary>
    Auto,

    /// <summary>For every article.</summary>
    Always,

    /// <summary>Never: what the feed gives is archived.</summary>
    Never,
}
