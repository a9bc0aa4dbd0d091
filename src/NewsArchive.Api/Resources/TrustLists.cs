using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Resources;

/// <summary>What sites changed, newest first.</summary>
/// <param name="Items">The changes.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
internal sealed record ChangeList(IReadOnlyList<RevisionChange> Items, string? NextCursor);

/// <summary>What was taken down.</summary>
/// <param name="Items">The tombstones, in the order of their ids.</param>
/// <param name="NextCursor">Give it as `cursor` for the next page; null on the last one.</param>
internal sealed record TombstoneList(IReadOnlyList<Tombstone> Items, string? NextCursor);

/// <param name="Items">All rules.</param>
internal sealed record RetentionList(IReadOnlyList<RetentionRule> Items);

/// <param name="Reason">Why the article is under legal hold, 1 to 1,000 characters.</param>
internal sealed record HoldInput(string? Reason);

/// <param name="Days">For how many days articles are kept after their latest revision, 1 to 36,500.</param>
internal sealed record RetentionInput(int? Days);
