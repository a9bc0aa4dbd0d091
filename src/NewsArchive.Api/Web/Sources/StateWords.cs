using NewsArchive.Api.Web.Words;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Api.Web.Sources;

/// <summary>What states are called.</summary>
internal static class StateWords
{
    public static PagePhrase Of(RunState state) => state switch
    {
        RunState.Queued => SourceWords.Queued,
        RunState.Running => SourceWords.Running,
        RunState.Completed => SourceWords.Completed,
        RunState.Failed => SourceWords.Failed,
        _ => SourceWords.Cancelled,
    };

    public static PagePhrase Of(NewsSource source) => source.Definition.Paused ? SourceWords.Paused : source.Health switch
    {
        SourceHealth.Healthy => SourceWords.Healthy,
        SourceHealth.Failing => SourceWords.Failing,
        _ => SourceWords.Unchecked,
    };

    /// <summary>The name by which the stylesheet knows it.</summary>
    public static string ClassOf(NewsSource source) => source.Definition.Paused ? "paused" : source.Health.ToString().ToLowerInvariant();

    public static PagePhrase Of(SourceKind kind) => kind switch
    {
        SourceKind.Feed => SourceWords.Feed,
        SourceKind.Sitemap => SourceWords.Sitemap,
        SourceKind.Listing => SourceWords.Listing,
        _ => SourceWords.Folder,
    };

    public static PagePhrase Of(ItemOutcome outcome) => outcome switch
    {
        ItemOutcome.Created => SourceWords.New,
        ItemOutcome.Unchanged => SourceWords.Known,
        ItemOutcome.Revised => SourceWords.Revised,
        ItemOutcome.Failed => SourceWords.FailedItems,
        _ => SourceWords.Pending,
    };
}
