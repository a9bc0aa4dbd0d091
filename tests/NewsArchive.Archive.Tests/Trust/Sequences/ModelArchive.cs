using System.Collections.Immutable;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>What an archive ought to be, in memory. Each step gives another one, so that what a killed process may have left can be compared.</summary>
internal sealed record ModelArchive(ImmutableSortedDictionary<string, ModelArticle> Articles)
{
    public static ModelArchive Empty { get; } = new(Enumerable.Range(0, ArchiveSteps.Articles)
        .Select(number => new ModelArticle(SequenceArticles.IdOf(number), SequenceArticles.Submission(new SequenceVersion(number, 0, false, null)).Article.Url))
        .ToImmutableSortedDictionary(article => article.Id.ToString("D"), article => article, StringComparer.Ordinal));

    /// <summary>The archive after a step, and what the step says of itself.</summary>
    public (ModelArchive Archive, string Outcome) Take(ArchiveStep step) => step switch
    {
        IngestStep taken => Ingest(taken),
        CorrectionStep correction => Change(correction.Article, article => Correct(article, correction)),
        ReparseStep again => (ReparseUpTo(again, int.MaxValue), "read"),
        DeletionStep removed => Change(removed.Article, article => Remove(article, JournalKind.Deleted, "delete")),
        TakedownStep down => Change(down.Article, article => Remove(article, JournalKind.TakenDown, "rest")),
        LiftStep lifted => Change(lifted.Article, article => article.IsTakenDown ? (article.Note(JournalKind.Lifted, "rest") with { IsTakenDown = false }, "True") : (article, "False")),
        HoldStep held => Change(held.Article, Hold),
        ReleaseStep released => Change(released.Article, article => article.IsHeld ? (article.Note(JournalKind.Released, "rest") with { IsHeld = false }, "True") : (article, "False")),
        SealStep => (this, "sealed"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    /// <summary>What may be there when a process is killed in the midst of a step: what is one transaction is there or not.</summary>
    public IEnumerable<ModelArchive> Midst(ArchiveStep step) =>
        step is ReparseStep again ? Enumerable.Range(0, Articles.Count + 1).Select(count => ReparseUpTo(again, count)) : [this, Take(step).Archive];

    private (ModelArchive, string) Change(int article, Func<ModelArticle, (ModelArticle Article, string Outcome)> change)
    {
        var key = SequenceArticles.IdOf(article).ToString("D");
        var (changed, outcome) = change(Articles[key]);
        return (this with { Articles = Articles.SetItem(key, changed) }, outcome);
    }

    private (ModelArchive, string) Ingest(IngestStep step)
    {
        var (archive, outcomes) = (this, new List<string>());
        foreach (var version in step.Articles)
        {
            (archive, var outcome) = archive.Change(version.Article, article => Ingest(article, SequenceArticles.Submission(version)));
            outcomes.Add(outcome);
        }

        return (archive, string.Join(' ', outcomes));
    }

    private static (ModelArticle, string) Ingest(ModelArticle article, ArticleSubmission submission)
    {
        var revision = new ModelRevision(RevisionKind.Original, submission, submission.Article, null, submission.Original.Origin, null);
        if (article.Latest is not { } latest)
            return article.IsTakenDown ? (article, nameof(IngestOutcome.Refused)) : (article.Add(revision, JournalKind.Created, revision.Actor), nameof(IngestOutcome.Created));
        if (SameOriginal(article.Source, revision) || latest.Words == revision.Words) return (article, nameof(IngestOutcome.Unchanged));
        var known = article.Revisions
            .Where(earlier => earlier.Kind != RevisionKind.Correction && (earlier.Words == revision.Words || SameOriginal(earlier, revision)))
            .Select(earlier => earlier.ReadFrom is { } number ? article.Revisions[number - 1] : earlier).ToList();
        // Nobody knows when the latest was shown: then it counts as when it was archived, which is before all that is "seen later" here.
        var gone = submission.SeenAt is { } seen && seen > (article.Source.Submitted.SeenAt ?? SequenceArticles.Epoch);
        return known.Count > 0 && (known.Contains(article.Source) || !gone)
            ? (article, nameof(IngestOutcome.Unchanged))
            : (article.Add(revision, JournalKind.Revised, revision.Actor), nameof(IngestOutcome.Revised));
    }

    private static bool SameOriginal(ModelRevision one, ModelRevision other) => one.Submitted.Original.Content.Span.SequenceEqual(other.Submitted.Original.Content.Span);

    private static (ModelArticle, string) Correct(ModelArticle article, CorrectionStep step)
    {
        if (article.Latest is not { } latest) return (article, nameof(CorrectionOutcome.NotFound));
        if (step.Outdated) return (article, nameof(CorrectionOutcome.Outdated));
        var correction = SequenceArticles.Correction(step);
        var corrected = Correct(latest.Article, correction);
        if (Same(corrected, latest.Article)) return (article, nameof(CorrectionOutcome.Unchanged));
        var revision = new ModelRevision(RevisionKind.Correction, latest.Submitted, corrected, latest.ReadFrom ?? article.Revisions.Count, "sari", correction);
        return (article.Add(revision, JournalKind.Corrected, "sari"), nameof(CorrectionOutcome.Corrected));
    }

    private static ParsedArticle Correct(ParsedArticle article, Correction correction)
    {
        if (correction.Title is { } title) return article with { Title = title.Value };
        return correction.Place is { } place ? article with { Dateline = article.Dateline! with { Place = place.Value } } : article with { Tags = correction.Tags!.Value! };
    }

    private ModelArchive ReparseUpTo(ReparseStep step, int most)
    {
        var (archive, count) = (this, 0);
        foreach (var (key, article) in Articles)
        {
            if (article.Latest is not { } latest) continue;
            var number = latest.ReadFrom ?? article.Revisions.Count;
            var corrections = article.Revisions.Where(revision => revision.Kind == RevisionKind.Correction && revision.ReadFrom == number).ToList();
            if (corrections.Count > 0 && !step.IncludeCorrected) continue;
            var read = corrections.Aggregate(SequenceArticles.Reparse(article.Source.Submitted), (reading, revision) => Correct(reading, revision.Correction!));
            if (Same(read with { ParserVersion = latest.Article.ParserVersion }, latest.Article)) continue;
            if (count++ >= most) break;
            var revision = new ModelRevision(RevisionKind.Reparse, latest.Submitted, read, number, "reparse", null);
            archive = archive with { Articles = archive.Articles.SetItem(key, article.Add(revision, JournalKind.Reparsed, "reparse")) };
        }

        return archive;
    }

    private static (ModelArticle, string) Remove(ModelArticle article, JournalKind kind, string actor)
    {
        if (article.IsHeld) return (article, nameof(LegalHoldException));
        if (article.Latest is null) return (article, "False");
        return (article.Note(kind, actor) with { Revisions = [], IsTakenDown = kind == JournalKind.TakenDown || article.IsTakenDown }, "True");
    }

    private static (ModelArticle, string) Hold(ModelArticle article)
    {
        if (article.Latest is null) return (article, "False");
        return article.IsHeld ? (article, "True") : (article.Note(JournalKind.Held, "rest") with { IsHeld = true }, "True");
    }

    private static bool Same(ParsedArticle one, ParsedArticle other) => ParsedArticleJson.Serialize(one) == ParsedArticleJson.Serialize(other);
}
