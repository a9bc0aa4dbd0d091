using System.Diagnostics;

using Npgsql;

namespace NewsArchive.Benchmarks.Bulk;

/// <summary>Binary COPY of all that an archive has of its articles, in the order of its foreign keys: what the database alone can do.</summary>
internal static class RowCopy
{
    /// <summary>The tables that an article has rows in, in the order of their foreign keys.</summary>
    public static IReadOnlyList<string> Tables { get; } = ["articles", "revisions", "originals", "fingerprints", "fingerprint_bands", "journal", "search_documents", "search_changes"];

    /// <returns>Articles a second; reading them is not counted.</returns>
    public static async Task<double> RunAsync(string from, string to, string folder, CancellationToken cancellationToken)
    {
        await using var source = new NpgsqlConnection(from);
        await source.OpenAsync(cancellationToken);
        foreach (var table in Tables)
        {
            await using var rows = await source.BeginRawBinaryCopyAsync($"COPY {table} TO STDOUT (FORMAT BINARY)", cancellationToken);
            await using var file = File.Create(Path.Combine(folder, table));
            await rows.CopyToAsync(file, cancellationToken);
        }

        await using var target = new NpgsqlConnection(to);
        await target.OpenAsync(cancellationToken);
        var watch = new Stopwatch();
        foreach (var table in Tables)
        {
            await using var file = File.OpenRead(Path.Combine(folder, table));
            watch.Start();
            await using (var rows = await target.BeginRawBinaryCopyAsync($"COPY {table} FROM STDIN (FORMAT BINARY)", cancellationToken)) await file.CopyToAsync(rows, cancellationToken);
            watch.Stop();
        }

        await using var count = new NpgsqlCommand("SELECT count(*) FROM articles", target);
        return (long)(await count.ExecuteScalarAsync(cancellationToken))! / watch.Elapsed.TotalSeconds;
    }
}
