namespace NewsArchive.Configuration;

/// <summary>The sections of settings that are ours. A section that is not in this list is neither checked nor warned about.</summary>
internal static class SettingsCatalog
{
    public static IReadOnlyList<SettingsSection> Sections { get; } =
    [
        new("Archive", typeof(ArchiveSettings)),
        new("Publishers", typeof(PublisherSettings)),
        new(DatabaseOptions.Section, typeof(DatabaseOptions)),
        new(AccessOptions.Section, typeof(AccessOptions)),
        new(LimitsOptions.Section, typeof(LimitsOptions)),
        new(ProxyOptions.Section, typeof(ProxyOptions)),
        new(ImportOptions.Section, typeof(ImportOptions)),
        new(WebhookOptions.Section, typeof(WebhookOptions)),
        new(TelemetryOptions.Section, typeof(TelemetryOptions)),
    ];

    // Read one by one where they are needed; here for their names.
    private sealed record ArchiveSettings(string? Provider);

    private sealed record PublisherSettings(string? Folder);
}

/// <summary>A section of settings.</summary>
/// <param name="Name">Its name, as in `Limits`.</param>
/// <param name="Options">What it is read into: a property for each setting.</param>
internal sealed record SettingsSection(string Name, Type Options);
