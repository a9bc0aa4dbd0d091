namespace NewsArchive.Archive.Storage.Rows;

/// <summary>How long what a source brought may be kept.</summary>
internal sealed class RetentionRuleRow
{
    /// <summary>"source:ID" or "publisher:ID".</summary>
    public required string Scope { get; init; }

    /// <summary>From the archiving of the latest revision on.</summary>
    public required int Days { get; set; }

    public required string Actor { get; set; }

    public required DateTimeOffset At { get; set; }
}
