using System.Text;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>Takes steps in an archive.</summary>
internal sealed class StepRunner(IServiceProvider services)
{
    private const string Reason = "Perkara 7";

    private readonly IArticleArchive _archive = services.GetRequiredService<IArticleArchive>();
    private readonly ITakedowns _takedowns = services.GetRequiredService<ITakedowns>();

    /// <returns>What became of it, in the words of <see cref="ModelArchive.Take"/>; of a sealed journal its digest.</returns>
    public async Task<string> TakeAsync(ArchiveStep step, CancellationToken cancellationToken)
    {
        try
        {
            return step switch
            {
                IngestStep { Articles: [var single] } => (await _archive.IngestAsync(SequenceArticles.Submission(single), cancellationToken)).Outcome.ToString(),
                IngestStep several => string.Join(' ', (await _archive.IngestManyAsync([.. several.Articles.Select(SequenceArticles.Submission)], cancellationToken)).Select(result => result.Outcome)),
                CorrectionStep correction => (await CorrectAsync(correction, cancellationToken)).ToString(),
                ReparseStep again => await ReparseAsync(again, cancellationToken),
                DeletionStep removed => (await _archive.DeleteAsync(SequenceArticles.IdOf(removed.Article), cancellationToken)).ToString(),
                TakedownStep down => (await _takedowns.TakeDownAsync(SequenceArticles.IdOf(down.Article), Reason, "rest", cancellationToken)).ToString(),
                LiftStep lifted => (await _takedowns.LiftAsync(SequenceArticles.IdOf(lifted.Article), "rest", cancellationToken)).ToString(),
                HoldStep held => (await _takedowns.HoldAsync(SequenceArticles.IdOf(held.Article), Reason, "rest", cancellationToken)).ToString(),
                ReleaseStep released => (await _takedowns.ReleaseAsync(SequenceArticles.IdOf(released.Article), "rest", cancellationToken)).ToString(),
                SealStep => Encoding.UTF8.GetString(ArchiveDigestJson.Serialize(await services.GetRequiredService<IArchiveJournal>().SealAsync(cancellationToken))),
                RestoreStep restored => await RestoreAsync(restored.Path, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
            };
        }
        catch (LegalHoldException)
        {
            return nameof(LegalHoldException);
        }
    }

    private async Task<CorrectionOutcome> CorrectAsync(CorrectionStep step, CancellationToken cancellationToken)
    {
        var id = SequenceArticles.IdOf(step.Article);
        var revision = (await _archive.FindAsync(id, cancellationToken))?.Revision ?? 1;
        var corrections = services.GetRequiredService<ICorrections>();
        return (await corrections.CorrectAsync(id, step.Outdated ? revision - 1 : revision, SequenceArticles.Correction(step), "sari", cancellationToken)).Outcome;
    }

    private async Task<string> ReparseAsync(ReparseStep step, CancellationToken cancellationToken)
    {
        var options = new ReparseOptions { IncludeCorrected = step.IncludeCorrected, Restart = !step.Resuming };
        var report = await services.GetRequiredService<IReparsing>().RunAsync(SequenceArticles.Reader, options, null, cancellationToken);
        return report.Failed == 0 ? "read" : string.Join(' ', report.Failures);
    }

    private async Task<string> RestoreAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        await services.GetRequiredService<IArchiveExport>().RestoreAsync(file, null, cancellationToken);
        return "restored";
    }
}
