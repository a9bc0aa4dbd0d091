using System.ComponentModel.DataAnnotations;

using NewsArchive.Archive.SavedSearches;

namespace NewsArchive.Configuration;

/// <summary>Section `Webhooks`: how saved searches tell their hooks.</summary>
internal sealed class WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>Whether this instance looks for new matches and tells hooks; default true. Another instance on the same database may do it instead.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Seconds that one answer may take; default 15.</summary>
    [Range(1, 60)]
    public int AnswerSeconds { get; set; } = 15;

    /// <summary>Most articles of one message; default 100.</summary>
    [Range(1, 200)]
    public int MaxArticles { get; set; } = 100;

    /// <summary>How many hooks it talks to at once; default 4.</summary>
    [Range(1, 64)]
    public int ConcurrentHooks { get; set; } = 4;

    /// <summary>Days without success after which a search is marked as failing; default 3.</summary>
    [Range(1, 365)]
    public int FailingAfterDays { get; set; } = 3;

    /// <summary>Hours that a secret which was replaced signs beside the new one; default 24.</summary>
    [Range(0, 720)]
    public int OldSecretHours { get; set; } = 24;

    /// <summary>Days that ended deliveries are kept; default 30.</summary>
    [Range(1, 3_650)]
    public int KeepDeliveriesDays { get; set; } = 30;

    public WebhookSettings ToSettings() => new()
    {
        AnswerTime = TimeSpan.FromSeconds(AnswerSeconds),
        MaxArticles = MaxArticles,
        ConcurrentHooks = ConcurrentHooks,
        FailingAfter = TimeSpan.FromDays(FailingAfterDays),
        OldSecretTime = TimeSpan.FromHours(OldSecretHours),
        KeepDeliveries = TimeSpan.FromDays(KeepDeliveriesDays),
    };
}
