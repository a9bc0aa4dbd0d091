namespace NewsArchive.Api.Web.Charts;

/// <summary>A bar of a chart.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">How much.</param>
/// <param name="Address">Where it leads; null: nowhere.</param>
internal sealed record Bar(string Label, double Value, string? Address = null)
{
    /// <summary>The value as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>For a bar of time: its first day.</summary>
    public DateOnly? From { get; init; }

    /// <summary>For a bar of time: its last day.</summary>
    public DateOnly? To { get; init; }
}
