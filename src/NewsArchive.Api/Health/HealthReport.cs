namespace NewsArchive.Api.Health;

/// <summary>Whether the service can do its work.</summary>
/// <param name="Status">`live`, `ready` or `unavailable`.</param>
/// <param name="Checks">What was looked at; empty for `live`.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<HealthCheck> Checks);

/// <param name="Name">What was looked at: `database`, `schema`, `search`; the last alone keeps nothing from being served.</param>
/// <param name="Ok">Whether it is well.</param>
/// <param name="Detail">What is wrong and what to do; null where all is well.</param>
internal sealed record HealthCheck(string Name, bool Ok, string? Detail);
