using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsArchive.Benchmarks.Importing;

/// <summary>All that an archive holds of its articles, row for row, but for the moments at which it was written.</summary>
internal sealed record ArchiveRows(IReadOnlyDictionary<string, string> Rows)
{
    private static readonly (string Table, string Order)[] Tables = [("articles", "id"), ("revisions", "article_id, number"), ("originals", "article_id, number")];

    /// <summary>What the clock says, or follows from it.</summary>
    private static readonly HashSet<string> OfTheClock = new(["archived_at", "first_archived_at", "sort_at"], StringComparer.Ordinal);

    public static async Task<ArchiveRows> ReadAsync(TrialDatabase database)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        await using var connection = await database.OpenAsync();
        foreach (var (table, order) in Tables)
        {
            await foreach (var (key, content) in ReadAsync(connection, $"SELECT * FROM {table} ORDER BY {order}")) rows[$"{table} {key}"] = content;
        }

        await foreach (var (_, content) in ReadAsync(connection, "SELECT 1, 1, state, seen, created, unchanged, revised, failed, pending, bytes FROM runs")) rows["run"] = content;
        await foreach (var (key, content) in ReadAsync(connection, "SELECT number, 1, outcome, address, reason FROM run_items WHERE number > 1 ORDER BY number")) rows[$"failed {key}"] = content;
        return new ArchiveRows(rows);
    }

    /// <summary>The first differences; none where both are the same.</summary>
    public IEnumerable<string> Compare(ArchiveRows other)
    {
        foreach (var (key, content) in Rows)
        {
            if (!other.Rows.TryGetValue(key, out var there)) yield return $"{key} is missing";
            else if (there != content) yield return $"{key} is {there} and not {content}";
        }

        foreach (var key in other.Rows.Keys.Except(Rows.Keys)) yield return $"{key} is too much";
    }

    private static async IAsyncEnumerable<(string Key, string Content)> ReadAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The program's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new StringBuilder();
            for (var column = 0; column < reader.FieldCount; column++)
            {
                if (!OfTheClock.Contains(reader.GetName(column))) row.Append(reader.GetName(column)).Append('=').Append(Show(reader.GetValue(column))).Append(' ');
            }

            yield return ($"{Show(reader.GetValue(0))}:{Show(reader.GetValue(1))}", row.ToString());
        }
    }

    private static string Show(object value) => value switch
    {
        DBNull => "-",
        byte[] bytes => Convert.ToHexStringLower(SHA256.HashData(bytes))[..16],
        string { Length: > 200 } text => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16],
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
