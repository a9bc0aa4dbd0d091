using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Care;

/// <summary>The report of the last verification, for whoever asks.</summary>
internal sealed class LastReport
{
    private VerificationReport? _report;

    /// <summary>Null before the first one.</summary>
    public VerificationReport? Report
    {
        get => Volatile.Read(ref _report);
        set => Volatile.Write(ref _report, value);
    }
}
