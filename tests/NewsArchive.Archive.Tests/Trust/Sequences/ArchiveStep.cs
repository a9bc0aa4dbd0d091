using System.Text.Json.Serialization;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>Something that happens to an archive. Articles are numbers, from 0: see <see cref="SequenceArticles"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "step")]
[JsonDerivedType(typeof(IngestStep), "ingest")]
[JsonDerivedType(typeof(CorrectionStep), "correction")]
[JsonDerivedType(typeof(ReparseStep), "reparse")]
[JsonDerivedType(typeof(DeletionStep), "deletion")]
[JsonDerivedType(typeof(TakedownStep), "takedown")]
[JsonDerivedType(typeof(LiftStep), "lift")]
[JsonDerivedType(typeof(HoldStep), "hold")]
[JsonDerivedType(typeof(ReleaseStep), "release")]
[JsonDerivedType(typeof(SealStep), "seal")]
[JsonDerivedType(typeof(RestoreStep), "restore")]
internal abstract record ArchiveStep;

/// <summary>Articles come in, several of them in one transaction.</summary>
internal sealed record IngestStep(IReadOnlyList<SequenceVersion> Articles) : ArchiveStep
{
    public override string ToString() => $"IngestStep({string.Join(", ", Articles)})";
}

/// <param name="Article">Which.</param>
/// <param name="Version">Which of its texts.</param>
/// <param name="ByOldParser">As an older parser read it: it found the first paragraph only.</param>
/// <param name="Seen">When the site showed it: -1 before anything was archived, 1 and more after; null: nobody knows.</param>
internal sealed record SequenceVersion(int Article, int Version, bool ByOldParser, int? Seen)
{
    public override string ToString() => FormattableString.Invariant($"{Article}.{Version}{(ByOldParser ? " old" : "")}{(Seen is null ? "" : $" seen {Seen}")}");
}

/// <param name="Outdated">By somebody who looked at an earlier revision.</param>
internal sealed record CorrectionStep(int Article, CorrectedField Field, int Value, bool Outdated) : ArchiveStep;

internal enum CorrectedField
{
    Title,
    Place,
    Tags,
}

/// <param name="IncludeCorrected">Also what was corrected by hand.</param>
/// <param name="Resuming">Goes on where an earlier run was broken off.</param>
internal sealed record ReparseStep(bool IncludeCorrected, bool Resuming = false) : ArchiveStep;

internal sealed record DeletionStep(int Article) : ArchiveStep;

internal sealed record TakedownStep(int Article) : ArchiveStep;

internal sealed record LiftStep(int Article) : ArchiveStep;

internal sealed record HoldStep(int Article) : ArchiveStep;

internal sealed record ReleaseStep(int Article) : ArchiveStep;

internal sealed record SealStep : ArchiveStep;

/// <summary>An archive is made of an export.</summary>
internal sealed record RestoreStep(string Path) : ArchiveStep;

/// <summary>Another process takes these steps, and is killed so long after it has told of so many of them.</summary>
internal sealed record KillStep(IReadOnlyList<ArchiveStep> Steps, int Told, double Milliseconds) : ArchiveStep
{
    public override string ToString() => FormattableString.Invariant($"KillStep({string.Join(" ", Steps)}, {Milliseconds:F1} ms after {Told})");
}

/// <summary>The archive is closed and opened.</summary>
internal sealed record RestartStep : ArchiveStep;

/// <summary>The archive is exported, and restored on the other database.</summary>
/// <param name="KilledAfter">A process that restores it is killed first, after so many milliseconds; null: none.</param>
internal sealed record MoveStep(double? KilledAfter) : ArchiveStep;
