namespace NewsArchive.Archive.SavedSearches;

/// <summary>How hooks are told.</summary>
public sealed record WebhookSettings
{
    /// <summary>Time for one answer. Default 15 seconds.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Most articles of one message. Default 100.</summary>
    public int MaxArticles { get; init; } = 100;

    /// <summary>After so long without success a search is marked as failing. Default 3 days.</summary>
    public TimeSpan FailingAfter { get; init; } = TimeSpan.FromDays(3);

    /// <summary>How long a secret that was replaced signs beside the new one. Default a day.</summary>
    public TimeSpan OldSecretTime { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long ended deliveries are kept. Default 30 days.</summary>
    public TimeSpan KeepDeliveries { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How many hooks one instance talks to at once. Default 4.</summary>
    public int ConcurrentHooks { get; init; } = 4;

    /// <summary>Names this instance in leases.</summary>
    public string Instance { get; init; } = $"{Environment.MachineName}:{Environment.ProcessId}:{Guid.NewGuid():N}";

    /// <summary>How long a search stays with an instance: renewed before each message, so that the answer is there, or given up, well before it ends.</summary>
    public TimeSpan Lease => AnswerTime + TimeSpan.FromSeconds(30);
}
