namespace NewsArchive.Archive.Storage;

/// <summary>Reads links of a chain of the journal, and waits a little for those that are written but not seen yet.</summary>
/// <remarks>
/// Where the journal is distributed, what one transaction wrote is seen on one node a moment before it is seen on another: the head of a chain,
/// or a later link, before an earlier one. On one database there is never a gap but of damage, and what is damaged is read again for nothing.
/// </remarks>
internal static class LateLinks
{
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromMilliseconds(10), TimeSpan.FromMilliseconds(40), TimeSpan.FromMilliseconds(150)];

    /// <param name="read">Reads the links behind a place, in their order.</param>
    /// <param name="sequenceOf">A link's place in the chain.</param>
    /// <param name="after">The place.</param>
    /// <param name="least">So many there should be.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The links; with gaps where they stay away.</returns>
    public static async Task<List<T>> ReadAsync<T>(
        Func<CancellationToken, Task<List<T>>> read, Func<T, long> sequenceOf, long after, long least, CancellationToken cancellationToken)
    {
        var links = await read(cancellationToken);
        foreach (var pause in Pauses)
        {
            if (links.Count >= least && (links.Count == 0 || sequenceOf(links[^1]) == after + links.Count)) break;
            // Real time on purpose: a test's stopped clock must not stop the pause.
            await Task.Delay(pause, cancellationToken);
            links = await read(cancellationToken);
        }

        return links;
    }
}
