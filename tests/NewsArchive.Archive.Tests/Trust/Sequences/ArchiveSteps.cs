using CsCheck;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>Draws sequences of steps. Few articles with few texts, so that steps meet.</summary>
internal static class ArchiveSteps
{
    public const int Articles = 6;

    public const int Versions = 3;

    private static readonly Gen<int> Article = Gen.Int[0, Articles - 1];

    private static readonly Gen<SequenceVersion> Version = Gen.Select(
        Article, Gen.Int[0, Versions - 1], Gen.Int[0, 3], Gen.Frequency((5, Gen.Const((int?)null)), (1, Gen.Const((int?)-1)), (2, Gen.Int[1, 4].Select(day => (int?)day))),
        (article, version, parser, seen) => new SequenceVersion(article, version, parser == 0, seen));

    private static readonly Gen<ArchiveStep> One = Gen.Frequency(
        (6, Version.Select(version => (ArchiveStep)new IngestStep([version]))),
        (3, Version.Array[2, 5].Select(versions => (ArchiveStep)new IngestStep(versions))),
        (4, Gen.Select(Article, Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 7], (article, field, value, outdated) => (ArchiveStep)new CorrectionStep(article, (CorrectedField)field, value, outdated == 0))),
        (2, Gen.Bool.Select(corrected => (ArchiveStep)new ReparseStep(corrected))),
        (1, Article.Select(article => (ArchiveStep)new DeletionStep(article))),
        (1, Article.Select(article => (ArchiveStep)new TakedownStep(article))),
        (1, Article.Select(article => (ArchiveStep)new LiftStep(article))),
        (1, Article.Select(article => (ArchiveStep)new HoldStep(article))),
        (1, Article.Select(article => (ArchiveStep)new ReleaseStep(article))),
        (1, Gen.Const((ArchiveStep)new SealStep())));

    // A step takes some milliseconds: most kills fall into one.
    private static readonly Gen<ArchiveStep> Killed = Gen.Select(One.Array[1, 8], Gen.Int[0, 7], Gen.Double[0, 30],
        (steps, told, milliseconds) => (ArchiveStep)new KillStep(steps, Math.Min(told, steps.Length), milliseconds));

    private static readonly Gen<ArchiveStep> Moved = Gen.Frequency((2, Gen.Const((double?)null)), (1, Gen.Double[0, 200].Select(milliseconds => (double?)milliseconds)))
        .Select(milliseconds => (ArchiveStep)new MoveStep(milliseconds));

    /// <summary>One kill and one move among other steps.</summary>
    public static Gen<ArchiveStep[]> Short { get; } = Gen.Select(One.Array[3, 8], Killed, One.Array[0, 4], Moved, One.Array[1, 4],
        (first, killed, second, moved, third) => (ArchiveStep[])[.. first, killed, .. second, moved, .. third]);

    /// <summary>Anything in any order.</summary>
    public static Gen<ArchiveStep[]> Long { get; } =
        Gen.Frequency((14, One), (2, Killed), (1, Moved), (1, Gen.Const((ArchiveStep)new RestartStep()))).Array[1, 40];

    public static string Print(ArchiveStep[] steps) => string.Join('\n', steps.Select(step => step.ToString()));
}
