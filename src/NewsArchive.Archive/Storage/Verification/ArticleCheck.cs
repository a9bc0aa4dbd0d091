using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>Compares what the archive has of an article with what the journal tells of it.</summary>
internal static class ArticleCheck
{
    /// <returns>What is wrong; of an article that is older than the journal only its originals can be.</returns>
    public static List<Finding> Check(ArticleRecords records)
    {
        var findings = new List<Finding>();
        var originals = records.Originals.ToDictionary(original => original.Number);
        foreach (var original in records.Originals)
        {
            if (FaultOf(original) is { } fault) Add(FindingKind.OriginalDamaged, fault, original.Number);
        }

        foreach (var revision in records.Revisions.Where(revision => !originals.ContainsKey(revision.ReadFrom ?? revision.Number)))
            Add(FindingKind.OriginalMissing, $"The original of revision {revision.Number} is missing.", revision.Number);

        if (records.Article is null || (records.Article.JournalSequence == 0 && records.Entries.Count == 0)) return findings;
        var story = RecordedStory.Of(records.Entries);
        CheckRevisions(records, story, originals, Add);
        CheckArticle(records, story, Add);
        if (!Same(story.Hold?.StateHash, records.Hold is null ? null : RowHash.Of(records.Hold)))
            Add(FindingKind.HoldDamaged, "The legal hold is not the one that the journal tells of.", null);
        return findings;

        void Add(FindingKind kind, string message, int? revision) =>
            findings.Add(new Finding(kind, $"Article {records.Id}: {message}") { ArticleId = records.Id, Revision = revision });
    }

    private static void CheckRevisions(ArticleRecords records, RecordedStory story, Dictionary<int, OriginalRow> originals, Action<FindingKind, string, int?> add)
    {
        var written = records.Revisions.ToDictionary(revision => revision.Number);
        foreach (var entry in story.Revisions)
        {
            if (!written.Remove(entry.Revision!.Value, out var revision))
            {
                add(FindingKind.RevisionMissing, $"Revision {entry.Revision} is missing.", entry.Revision);
                continue;
            }

            var original = revision.ReadFrom is null ? originals.GetValueOrDefault(revision.Number) : null;
            if (!Same(entry.RevisionHash, RowHash.Of(revision, original is null ? null : OriginalNote.Of(original))))
                add(FindingKind.RevisionDamaged, $"Revision {entry.Revision} is not as it was written.", entry.Revision);
        }

        foreach (var number in written.Keys) add(FindingKind.RevisionUnknown, $"The journal does not tell of revision {number}.", number);
    }

    private static void CheckArticle(ArticleRecords records, RecordedStory story, Action<FindingKind, string, int?> add)
    {
        if (story.Revisions.Count == 0)
        {
            add(FindingKind.ArticleUnknown, "The journal does not tell of it, or tells that it is gone.", null);
            return;
        }

        var last = story.Revisions[^1];
        if (!Same(last.StateHash, RowHash.Of(records.Article!))) add(FindingKind.ArticleDamaged, "Its row is not as it was written.", null);
        else if (records.Article!.JournalSequence != last.Sequence) add(FindingKind.ArticleDamaged, $"Its row names link {records.Article.JournalSequence} of the journal, not {last.Sequence}.", null);
    }

    private static string? FaultOf(OriginalRow original)
    {
        try
        {
            OriginalCompression.Restore(original);
            return null;
        }
        catch (ArchiveDamagedException damaged)
        {
            return damaged.Message;
        }
    }

    private static bool Same(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    /// <summary>What the journal tells of an article since it last came in.</summary>
    private sealed record RecordedStory(IReadOnlyList<JournalEntryRow> Revisions, JournalEntryRow? Hold)
    {
        public static RecordedStory Of(IReadOnlyList<JournalEntryRow> entries)
        {
            var begin = 1 + entries.ToList().FindLastIndex(entry => entry.Kind is JournalKind.Deleted or JournalKind.TakenDown or JournalKind.Lifted);
            var since = entries.Skip(begin).ToList();
            var hold = since.LastOrDefault(entry => entry.Kind is JournalKind.Held or JournalKind.Released);
            return new RecordedStory([.. since.Where(entry => entry.Revision is not null)], hold?.Kind == JournalKind.Held ? hold : null);
        }
    }
}
