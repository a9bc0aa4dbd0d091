using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Visits a source once without keeping anything: shows what would be read.</summary>
public sealed class SourceTrial
{
    /// <summary>Of what is listed so many are shown.</summary>
    private const int Shown = 10;

    private readonly SourceChecks _checks;
    private readonly IEnumerable<ISourceReader> _readers;
    private readonly WebArticles _articles;
    private readonly TimeProvider _clock;

    internal SourceTrial(SourceChecks checks, IEnumerable<ISourceReader> readers, WebArticles articles, TimeProvider clock) =>
        (_checks, _readers, _articles, _clock) = (checks, readers, articles, clock);

    /// <summary>Lists the source, and reads the newest of its articles.</summary>
    /// <returns>What was found, a source that cannot be read included; or what is wrong with the input, by field.</returns>
    public async Task<Checked<TriedSource>> TryAsync(SourceInput input, CancellationToken cancellationToken)
    {
        var definition = _checks.Check(input);
        if (!definition.Ok) return definition.Fault;
        var reader = _readers.FirstOrDefault(reader => reader.Reads(definition.Value.Kind));
        if (reader is null) return new TriedSource(false, definition.Value.Address) { Failure = "This program cannot read sources of that kind." };
        var now = _clock.GetUtcNow();
        var source = new NewsSource { Id = Guid.Empty, Version = 1, Definition = definition.Value, Memory = new SourceMemory(), CreatedAt = now, UpdatedAt = now, NextRunAt = now };
        var reading = await reader.ReadAsync(source, cancellationToken);
        if (reading.Items is null) return new TriedSource(false, definition.Value.Address) { Failure = reading.Failure, Bytes = reading.Bytes };

        var newest = reading.Items.Reverse().ToList();
        var tried = new TriedSource(true, definition.Value.Address)
        {
            MovedTo = reading.Memory.MovedTo,
            Format = reading.Format,
            Title = reading.Title,
            Remark = reading.Remark,
            Bytes = reading.Bytes,
            Listed = newest.Count,
            Newest = [.. newest.Take(Shown).Select(item => new TriedItem(item.Address, item.Title, item.Published ?? item.Updated))],
        };
        return definition.Value.Kind == SourceKind.Folder || newest.Count == 0 ? tried : await ReadArticleAsync(tried, source, newest[0], cancellationToken);
    }

    private async Task<TriedSource> ReadArticleAsync(TriedSource tried, NewsSource source, ListedItem item, CancellationToken cancellationToken)
    {
        var article = await _articles.ReadAsync(source.Definition, "trial", item, cancellationToken);
        return tried with { Bytes = tried.Bytes + article.Bytes, Article = article.Submission?.Article, ArticleFailure = article.Failure?.Reason };
    }
}

/// <summary>What a visit to a source found.</summary>
/// <param name="Ok">Whether it could be read.</param>
/// <param name="Address">Where it was looked for.</param>
public sealed record TriedSource(bool Ok, string Address)
{
    /// <summary>Why it could not be read, in a sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>Where it has moved for good.</summary>
    public string? MovedTo { get; init; }

    /// <summary>What it is: `RSS 2.0`, `Atom`, `JSON Feed`, `sitemap`, `sitemap index`, `listing`.</summary>
    public string? Format { get; init; }

    /// <summary>How it calls itself.</summary>
    public string? Title { get; init; }

    /// <summary>What had to be overlooked to read it.</summary>
    public string? Remark { get; init; }

    /// <summary>Bytes that came.</summary>
    public long Bytes { get; init; }

    /// <summary>How many articles it lists.</summary>
    public int Listed { get; init; }

    /// <summary>The newest of them, at most ten.</summary>
    public IReadOnlyList<TriedItem> Newest { get; init; } = [];

    /// <summary>The newest article as it would be archived.</summary>
    public ParsedArticle? Article { get; init; }

    /// <summary>Why that article could not be read.</summary>
    public string? ArticleFailure { get; init; }
}

/// <param name="Address">Address of its page.</param>
/// <param name="Title">As the list has it.</param>
/// <param name="At">When it was published, or else changed, as the list says.</param>
public sealed record TriedItem(string Address, string? Title, DateTimeOffset? At);
