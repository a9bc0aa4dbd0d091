using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Resources;

/// <summary>What happened to an article, oldest first.</summary>
/// <param name="Items">The journal's entries.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
internal sealed record JournalList(IReadOnlyList<JournalEntry> Items, string? NextCursor);

/// <summary>Digests of the journal, newest first.</summary>
/// <param name="Items">The digests.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
internal sealed record DigestList(IReadOnlyList<ArchiveDigest> Items, string? NextCursor);
