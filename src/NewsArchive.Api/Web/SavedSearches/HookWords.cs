using NewsArchive.Api.Web.Words;
using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Api.Web.SavedSearches;

/// <summary>What the states of saved searches and deliveries are called.</summary>
internal static class HookWords
{
    public static PagePhrase Of(SavedSearch search) => search.PausedBecause switch
    {
        PauseReason.HookGone => SavedSearchWords.HookGone,
        not null => SavedSearchWords.Paused,
        _ => search.Health switch
        {
            HookHealth.Working => SavedSearchWords.Working,
            HookHealth.Retrying => SavedSearchWords.Retrying,
            HookHealth.Failing => SavedSearchWords.Failing,
            _ => SavedSearchWords.Untried,
        },
    };

    /// <summary>The name by which the stylesheet knows it.</summary>
    public static string ClassOf(SavedSearch search) => search.PausedBecause is not null ? "paused" : search.Health switch
    {
        HookHealth.Working => "healthy",
        HookHealth.Retrying or HookHealth.Failing => "failing",
        _ => "unchecked",
    };

    public static PagePhrase Of(HookDelivery delivery) => delivery.State switch
    {
        DeliveryState.Delivered => delivery.Kind == DeliveryKind.Trial ? SavedSearchWords.Tested : SavedSearchWords.Delivered,
        DeliveryState.Refused => SavedSearchWords.Refused,
        DeliveryState.Emptied => SavedSearchWords.Emptied,
        _ => SavedSearchWords.Pending,
    };
}
