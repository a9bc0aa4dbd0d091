using System.Collections.Concurrent;

using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Tests.Importing;

/// <summary>Sites that list what they are told to, without a network; every instance of a test visits the same.</summary>
internal sealed class FakeSite : ISourceReader
{
    private readonly ConcurrentDictionary<string, Func<NewsSource, SourceReading>> _answers = new();

    /// <summary>Visits so far, by address.</summary>
    public ConcurrentDictionary<string, int> Visits { get; } = new();

    /// <summary>Visits under way now, by address; and whether there were ever two of one.</summary>
    public ConcurrentDictionary<string, int> Visiting { get; } = new();

    public bool Crowded { get; private set; }

    public void Lists(string address, Func<IEnumerable<ListedItem>> items) =>
        Answers(address, source => new SourceReading([.. items()], source.Memory, Bytes: 100));

    public void Answers(string address, Func<NewsSource, SourceReading> answer) => _answers[address] = answer;

    public bool Reads(SourceKind kind) => true;

    public async Task<SourceReading> ReadAsync(NewsSource source, CancellationToken cancellationToken)
    {
        var address = source.Definition.Address;
        Visits.AddOrUpdate(address, 1, (_, count) => count + 1);
        if (Visiting.AddOrUpdate(address, 1, (_, count) => count + 1) > 1) Crowded = true;
        try
        {
            await Task.Yield();
            cancellationToken.ThrowIfCancellationRequested();
            return _answers[address](source);
        }
        finally
        {
            Visiting.AddOrUpdate(address, 0, (_, count) => count - 1);
        }
    }
}

/// <summary>Puts listed items into the archive as they are, with their titles for a body.</summary>
internal sealed class FakeImporter(IArticleArchive archive, FakeImports imports) : IItemImporter
{
    public bool Takes(SourceKind kind) => true;

    public async Task<ItemResult> ImportAsync(
        ClaimedRun run, PendingItem item, Func<string, ItemResult, Task> advance, CancellationToken cancellationToken)
    {
        imports.Attempts.AddOrUpdate(item.Item.Key, 1, (_, count) => count + 1);
        if (imports.Before is { } before && await before(run, item) is { } instead) return instead;
        var result = await archive.IngestAsync(Submissions.Create(item.Item.Address, item.Item.Title!), cancellationToken);
        if (imports.After is { } after) await after(run, item);
        return new ItemResult
        {
            Outcome = ArchivedItem.OutcomeOf(result, run),
            ArticleId = result.Article.Id,
            Bytes = 10,
        };
    }
}

/// <summary>What importing is to do besides, and what it did.</summary>
internal sealed class FakeImports
{
    /// <summary>Called before an item is imported; a result takes its place.</summary>
    public Func<ClaimedRun, PendingItem, Task<ItemResult?>>? Before { get; set; }

    /// <summary>Called between an item's import and its note in the journal.</summary>
    public Func<ClaimedRun, PendingItem, Task>? After { get; set; }

    /// <summary>How often each was tried.</summary>
    public ConcurrentDictionary<string, int> Attempts { get; } = new();
}
