namespace NewsArchive.Api.Health;

/// <summary>Whether the service can do its work.</summary>
/// <param name="Status">`live`, `ready` or `unavailable`.</param>
/// <param name="Checks">What was looked at; empty for `live`.</param>
internal sealed record HealthReport(string Status, IReadOnlyList<HealthCheck> Checks)
{
    /// <summary>What anybody may know: which check failed, but not why.</summary>
    public HealthReport WithoutDetails() => this with { Checks = [.. Checks.Select(static check => check with { Detail = null })] };
}

/// <param name="Name">What was looked at: `database`, `schema`, `search`, `disk`, `schedule`; the last three keep nothing from being served.</param>
/// <param name="Ok">Whether it is well.</param>
/// <param name="Detail">What is wrong and what to do; null where all is well, and for strangers.</param>
internal sealed record HealthCheck(string Name, bool Ok, string? Detail);
