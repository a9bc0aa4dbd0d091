using System.Globalization;

using NewsArchive.Archive.Importing.Bulk;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Cli.Output;

namespace NewsArchive.Cli.Commands;

/// <summary>Follows an import: names what fails, counts for the progress, and sums up what was left out.</summary>
internal sealed class ImportWatch(Complaints complaints, TextWriter error) : IFileImportWatch
{
    private readonly SortedDictionary<ArticleField, (int Count, string Example)> _leftOut = [];
    private FileArticles? _reading;
    private int _articles;

    /// <summary>Articles that are done.</summary>
    public int Articles => Volatile.Read(ref _articles);

    /// <summary>Bytes of the files that are read.</summary>
    public long BytesRead => Volatile.Read(ref _reading)?.BytesRead ?? 0;

    /// <summary>What became of all that was named, once it has ended.</summary>
    public ItemCounts Total { get; private set; }

    public string Tell() => $"{Total.Created} created, {Total.Unchanged} unchanged, {Total.Revised} revised, {Total.Failed} failed";

    /// <summary>The files are done.</summary>
    public void Ended(ImportRun run) => Add(new ItemCounts(run.Seen, run.Created, run.Unchanged, run.Revised, run.Failed));

    /// <summary>A page is done.</summary>
    public void Ended(string page, ItemResult result)
    {
        // Most reasons begin with the address, which stands before them here.
        if (result.Outcome == ItemOutcome.Failed) complaints.Add(page, result.Reason!.StartsWith(page, StringComparison.Ordinal) ? result.Reason[page.Length..].TrimStart(':', ' ') : result.Reason);
        Add(result.ToCounts() with { Seen = 1 });
    }

    public void Began(ImportRun run, FileArticles reading)
    {
        Volatile.Write(ref _reading, reading);
        if (run.Resumed > 0) error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"newsarchive: going on with the import that was interrupted; {run.Seen} articles are done"));
    }

    public void Archived(ItemCounts counts) => Interlocked.Add(ref _articles, counts.Seen);

    public void Failed(FailedPart part) => complaints.Add(part.Label, part.Reason);

    public void LeftOut(string label, UnreadField field) => _leftOut[field.Field] = _leftOut.TryGetValue(field.Field, out var known)
        ? (known.Count + 1, known.Example)
        : (1, $"'{field.Value}' at {label}");

    /// <summary>Says which values could not be read, one line for each field.</summary>
    public void TellLeftOut()
    {
        foreach (var (field, (count, example)) in _leftOut)
            error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"newsarchive: {count} articles without {field}: it could not be read, first {example}"));
    }

    private void Add(ItemCounts more) => Total = new ItemCounts(
        Total.Seen + more.Seen, Total.Created + more.Created, Total.Unchanged + more.Unchanged, Total.Revised + more.Revised, Total.Failed + more.Failed);
}
