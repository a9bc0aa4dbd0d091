namespace NewsArchive.Parsing.Tests.Publishers;

/// <summary>What two lists of lines differ in, as a failing test shows it.</summary>
internal static class LineDifference
{
    /// <returns>"- " before a line that is missing, "+ " before one too many, two spaces before those in both; empty where the lists are equal.</returns>
    public static string Of(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        if (expected.SequenceEqual(actual)) return "";
        var common = CommonLengths(expected, actual);
        var lines = new List<string>();
        for (var (i, j) = (0, 0); i < expected.Count || j < actual.Count;)
        {
            if (i < expected.Count && j < actual.Count && expected[i] == actual[j]) (lines, i, j) = ([.. lines, "  " + expected[i]], i + 1, j + 1);
            else if (i < expected.Count && (j == actual.Count || common[i + 1, j] >= common[i, j + 1])) lines.Add("- " + expected[i++]);
            else lines.Add("+ " + actual[j++]);
        }

        return string.Join('\n', lines);
    }

    /// <summary>For each pair of positions the length of the longest list of lines that both have from there on.</summary>
    private static int[,] CommonLengths(IReadOnlyList<string> expected, IReadOnlyList<string> actual)
    {
        var common = new int[expected.Count + 1, actual.Count + 1];
        for (var i = expected.Count - 1; i >= 0; i--)
        {
            for (var j = actual.Count - 1; j >= 0; j--)
                common[i, j] = expected[i] == actual[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        return common;
    }
}
