using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Archive.Importing.Web;

/// <summary>Visits feeds, sitemaps and listing pages.</summary>
internal sealed class WebSourceReader(IWebDoor door, WebLists lists, TimeProvider clock) : ISourceReader
{
    private const string Accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, text/html;q=0.8, */*;q=0.5";

    public bool Reads(SourceKind kind) => kind is SourceKind.Feed or SourceKind.Sitemap or SourceKind.Listing;

    public async Task<SourceReading> ReadAsync(NewsSource source, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var memory = ValidatorTrust.Begin(source.Memory, now);
        if (!Uri.TryCreate(source.EffectiveAddress, UriKind.Absolute, out var address)) return SourceReading.Failed($"{source.EffectiveAddress} is no address.", source.Memory, lasting: true);
        var plain = new FetchRequest(address) { Accept = Accept, Contact = source.Definition.Contact };
        var answer = await door.FetchAsync(plain with { ETag = memory.ETag, LastModified = memory.LastModified }, cancellationToken);
        if (answer.Fault is not null) return Failed(answer, source);
        if (!answer.NotModified) return await TakeAsync(source, answer, memory, now, cancellationToken);

        memory = memory with { NotModified = true };
        var unchanged = new SourceReading([], memory, answer.WireBytes) { NotModified = true };
        return ValidatorTrust.TestIsDue(memory, now) ? await TestAsync(source, plain, unchanged, now, cancellationToken) : unchanged;
    }

    private async Task<SourceReading> TakeAsync(NewsSource source, FetchAnswer answer, SourceMemory memory, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var list = await lists.ReadAsync(source, answer, cancellationToken);
        if (list.Read.Fault is { } fault) return SourceReading.Failed($"{answer.Address}: {fault}", source.Memory, answer.WireBytes + list.Bytes);
        memory = ValidatorTrust.Remember(memory, answer, list.Hash, now) with { MovedTo = MovedTo(source, answer) };
        return Reading(list, memory, answer.WireBytes);
    }

    /// <summary>Fetches the list that is said to be unchanged. Where that fails, the test waits for the next visit.</summary>
    private async Task<SourceReading> TestAsync(NewsSource source, FetchRequest plain, SourceReading unchanged, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var answer = await door.FetchAsync(plain, cancellationToken);
        if (answer.Fault is not null) return unchanged;
        var list = await lists.ReadAsync(source, answer, cancellationToken);
        if (list.Read.Fault is not null || list.Hash is null) return unchanged;
        var memory = ValidatorTrust.Judge(unchanged.Memory, list.Hash, now);
        var bytes = unchanged.Bytes + answer.WireBytes;
        return memory.Distrust is null ? unchanged with { Memory = memory, Bytes = bytes + list.Bytes } : Reading(list, memory, bytes);
    }

    private static SourceReading Reading(WebList list, SourceMemory memory, long bytes) => new(ListOrder.OldestFirst(list.Read.Items), memory, bytes + list.Bytes)
    {
        Format = list.Read.Format,
        Title = list.Read.Title,
        Remark = list.Read.Remark,
    };

    /// <summary>A new place is believed only now, that a list was read there.</summary>
    private static string? MovedTo(NewsSource source, FetchAnswer answer)
    {
        var place = answer.MovedTo?.AbsoluteUri ?? source.EffectiveAddress;
        return place == source.Definition.Address ? null : place;
    }

    private static SourceReading Failed(FetchAnswer answer, NewsSource source)
    {
        var isLasting = answer.Status == 410 || answer.Fault!.Kind is FetchFaultKind.Refused or FetchFaultKind.Forbidden;
        return SourceReading.Failed(answer.Fault!.Message, source.Memory, answer.WireBytes, isLasting, answer.RetryAfter);
    }
}
