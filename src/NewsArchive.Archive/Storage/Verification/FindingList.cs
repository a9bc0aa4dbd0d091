using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Verification;

/// <summary>Counts findings, and keeps the first of each kind: an archive that lost a disk has millions.</summary>
internal sealed class FindingList
{
    private readonly SortedDictionary<FindingKind, FindingGroup> _groups = [];

    public void Add(Finding finding) =>
        _groups[finding.Kind] = _groups.TryGetValue(finding.Kind, out var group)
            ? group with { Count = group.Count + 1 }
            : new FindingGroup(finding.Kind, 1, finding);

    public void Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings) Add(finding);
    }

    public IReadOnlyList<FindingGroup> ToGroups() => [.. _groups.Values];
}
