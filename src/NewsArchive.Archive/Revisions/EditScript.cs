namespace NewsArchive.Archive.Revisions;

/// <summary>The shortest edit between two sequences, up to a bound.</summary>
/// <remarks>E. W. Myers, An O(ND) Difference Algorithm and Its Variations, Algorithmica 1 (1986): the greedy form, which keeps each round for the way back.</remarks>
internal static class EditScript
{
    /// <summary>Edits beyond which two passages have next to nothing in common; keeping the rounds takes its square in memory, 4 MB.</summary>
    private const int MostEdits = 1_000;

    /// <returns>Runs in order, which cover both sequences; where they differ in more than the bound, one is replaced by the other as a whole.</returns>
    public static List<EditRun> Between(IReadOnlyList<int> from, IReadOnlyList<int> to)
    {
        var start = 0;
        while (start < from.Count && start < to.Count && from[start] == to[start]) start++;
        var end = 0;
        while (end < from.Count - start && end < to.Count - start && from[^(end + 1)] == to[^(end + 1)]) end++;

        var runs = new List<EditRun>();
        Append(runs, EditKind.Equal, start);
        var middle = Middle(Slice(from, start, end), Slice(to, start, end));
        foreach (var run in middle) Append(runs, run.Kind, run.Length);
        Append(runs, EditKind.Equal, end);
        return runs;
    }

    private static int[] Slice(IReadOnlyList<int> tokens, int start, int end) => [.. Enumerable.Range(start, tokens.Count - end - start).Select(i => tokens[i])];

    private static List<EditRun> Middle(int[] from, int[] to)
    {
        if (from.Length == 0 || to.Length == 0 || Rounds(from, to) is not { } rounds)
            return [new EditRun(EditKind.Removed, from.Length), new EditRun(EditKind.Added, to.Length)];
        return Back(rounds, from.Length, to.Length);
    }

    /// <returns>Of each number of edits, how far each diagonal comes; null where the bound does not suffice.</returns>
    private static List<int[]>? Rounds(int[] from, int[] to)
    {
        var most = Math.Min(from.Length + to.Length, MostEdits);
        var reach = new int[(2 * most) + 3];
        var middle = most + 1;
        var rounds = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            // Only diagonals within the round can have moved.
            rounds.Add(reach[(middle - edits - 1)..(middle + edits + 2)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
                var x = down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
                while (x < from.Length && x - diagonal < to.Length && from[x] == to[x - diagonal]) x++;
                reach[middle + diagonal] = x;
                if (x >= from.Length && x - diagonal >= to.Length) return rounds;
            }
        }

        return null;
    }

    private static List<EditRun> Back(List<int[]> rounds, int x, int y)
    {
        var runs = new List<EditRun>();
        for (var edits = rounds.Count - 1; edits > 0; edits--)
        {
            // The round holds diagonals from -edits - 1 to edits + 1, as they stood before it.
            var (reach, middle) = (rounds[edits], edits + 1);
            var diagonal = x - y;
            var down = diagonal == -edits || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
            var before = down ? diagonal + 1 : diagonal - 1;
            var (fromX, fromY) = (reach[middle + before], reach[middle + before] - before);
            Append(runs, EditKind.Equal, down ? x - fromX : x - fromX - 1);
            Append(runs, down ? EditKind.Added : EditKind.Removed, 1);
            (x, y) = (fromX, fromY);
        }

        Append(runs, EditKind.Equal, x);
        runs.Reverse();
        return runs;
    }

    private static void Append(List<EditRun> runs, EditKind kind, int length)
    {
        if (length <= 0) return;
        if (runs.Count > 0 && runs[^1].Kind == kind) runs[^1] = new EditRun(kind, runs[^1].Length + length);
        else runs.Add(new EditRun(kind, length));
    }
}

/// <summary>What becomes of a run of tokens.</summary>
internal enum EditKind
{
    Equal,
    Removed,
    Added,
}

internal readonly record struct EditRun(EditKind Kind, int Length);
