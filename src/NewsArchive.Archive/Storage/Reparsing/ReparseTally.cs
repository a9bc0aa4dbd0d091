using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage.Reparsing;

/// <summary>Counts what parsing again comes to.</summary>
/// <param name="left">What an earlier run left; null or untouched: nothing.</param>
internal sealed class ReparseTally(ReparseRow? left, int mostSamples, int mostFailures)
{
    private readonly List<RevisionDiff> _samples = [];
    private readonly List<string> _failures = [];
    private readonly bool _resumed = left?.AfterId is not null;
    private int _seen = left?.Seen ?? 0, _changed = left?.Changed ?? 0, _unchanged = left?.Unchanged ?? 0, _corrected = left?.Corrected ?? 0, _failed = left?.Failed ?? 0;

    public void Count(ReparsedArticle article)
    {
        // Deleted since its id was read.
        if (article.Kept is null) return;
        _seen++;
        if (article.LeftAlone) _corrected++;
        else if (article.Failure is not null) _failed++;
        else if (article.New is not null) _changed++;
        else _unchanged++;
        if (article.Failure is not null && _failures.Count < mostFailures) _failures.Add($"Article {article.Id}: {article.Failure}");
        if (article.Diff is not null && _samples.Count < mostSamples) _samples.Add(article.Diff);
    }

    public ReparseReport ToReport() => new()
    {
        Seen = _seen,
        Changed = _changed,
        Unchanged = _unchanged,
        Corrected = _corrected,
        Failed = _failed,
        Resumed = _resumed,
        Samples = [.. _samples],
        Failures = [.. _failures],
    };
}

/// <param name="Id">The article.</param>
/// <param name="Kept">What the archive has of it; null: nothing any more.</param>
internal sealed record ReparsedArticle(Guid Id, KeptArticle? Kept)
{
    /// <summary>How it reads now, where that is otherwise.</summary>
    public ParsedArticle? New { get; init; }

    public RevisionDiff? Diff { get; init; }

    public bool LeftAlone { get; init; }

    public string? Failure { get; init; }
}
