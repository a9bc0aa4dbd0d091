namespace NewsArchive.Benchmarks.Importing;

/// <summary>Kills imports at random moments until they are through, and compares what they leave with an import that nobody disturbed.</summary>
/// <param name="server">As in <see cref="TrialDatabase"/>.</param>
/// <param name="path">The file that is imported.</param>
internal sealed class KillTrial(string? server, string path)
{
    /// <summary>An import is killed about so often before it is through.</summary>
    private const int KillsAnImport = 8;

    /// <returns>Whether all archives were the same.</returns>
    public async Task<bool> RunAsync(int kills, int seed)
    {
        var name = server is null ? "SQLite" : "PostgreSQL";
        await using var calm = new TrialDatabase(server);
        var undisturbed = await ImportProcess.RunAsync(calm.ConnectionString, path, killAfter: null);
        if (!undisturbed.Output.Contains(" created,", StringComparison.Ordinal)) return Tell($"{name}: the undisturbed import failed: {undisturbed.Errors}");
        var expected = await ArchiveRows.ReadAsync(calm);
        Console.WriteLine($"{name}, undisturbed: {undisturbed.Output}, {undisturbed.Elapsed.TotalSeconds:N1} s, {expected.Rows.Count:N0} rows");

        var random = new Random(seed);
        for (var (done, round) = (0, 1); done < kills; round++)
        {
            await using var database = new TrialDatabase(server);
            var killed = await KillUntilThroughAsync(database, undisturbed.Elapsed, kills - done, random);
            if (killed is null) return false;
            var differences = expected.Compare(await ArchiveRows.ReadAsync(database)).Take(5).ToList();
            if (differences.Count > 0) return Tell($"{name}, round {round}, seed {seed}: after {killed} kills the archive is another one:\n  {string.Join("\n  ", differences)}");
            done += killed.Value;
            Console.WriteLine($"{name}, round {round}: killed {killed} times, the same archive row for row; {done} of {kills}");
        }

        return true;
    }

    /// <returns>How often it was killed; null where it failed.</returns>
    private async Task<int?> KillUntilThroughAsync(TrialDatabase database, TimeSpan undisturbed, int most, Random random)
    {
        var kills = 0;
        while (true)
        {
            // From before anything is written to long after.
            TimeSpan? moment = kills < most ? TimeSpan.FromSeconds(0.1 + (random.NextDouble() * 2 * undisturbed.TotalSeconds / KillsAnImport) + (random.NextDouble() * 1.5)) : null;
            var end = await ImportProcess.RunAsync(database.ConnectionString, path, moment);
            if (end.Killed) kills++;
            else if (!end.Output.Contains(" created,", StringComparison.Ordinal)) return Fail(end.Errors);
            else return kills;
        }
    }

    private static int? Fail(string errors)
    {
        Tell($"An import failed: {errors}");
        return null;
    }

    private static bool Tell(string failure)
    {
        Console.WriteLine(failure);
        return false;
    }
}
