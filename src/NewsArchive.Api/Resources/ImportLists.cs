using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Resources;

/// <summary>One page of sources, in the order they were added.</summary>
/// <param name="Items">The page's sources.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
/// <param name="Total">How many sources there are.</param>
internal sealed record SourceList(IReadOnlyList<SourceResource> Items, string? NextCursor, ArticleCount Total);

/// <summary>One page of runs, newest first.</summary>
/// <param name="Items">The page's runs.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
/// <param name="Total">How many runs there are.</param>
internal sealed record RunList(IReadOnlyList<ImportRun> Items, string? NextCursor, ArticleCount Total);

/// <summary>One page of a run's articles, in their order.</summary>
/// <param name="Items">The page's articles.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
/// <param name="Total">How many there are.</param>
internal sealed record RunItemList(IReadOnlyList<RunItem> Items, string? NextCursor, ArticleCount Total);

/// <summary>A failed run's articles are tried again.</summary>
/// <param name="Run">The run that tries them; null where there was nothing to try.</param>
/// <param name="Items">How many it tries.</param>
internal sealed record RetryResource(ImportRun? Run, int Items);
