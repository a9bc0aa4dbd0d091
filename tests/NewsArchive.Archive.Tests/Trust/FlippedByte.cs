using System.Data.Common;
using System.Globalization;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>One bit of one value of one row turned over in the database, and turned back.</summary>
internal sealed class FlippedByte
{
    private static readonly string[] Tables = ["articles", "revisions", "originals", "journal", "journal_heads", "digests", "tombstones", "legal_holds"];

    private readonly string _table, _column;
    private readonly object _before, _after;

    /// <summary>The row's key as it stands in the database: numbers of places say nothing where a table has several shards.</summary>
    private readonly Dictionary<string, object> _key;

    private FlippedByte(string table, string column, object before, object after, IReadOnlyDictionary<string, object> values)
    {
        (_table, _column, _before, _after, Values) = (table, column, before, after, values);
        _key = KeyOf(table).ToDictionary(static name => name, name => values[name]);
    }

    /// <summary>The row as it was, by column.</summary>
    public IReadOnlyDictionary<string, object> Values { get; }

    public string Table => _table;

    public override string ToString() => $"{_table}.{_column}: {Show(_before)} -> {Show(_after)}";

    /// <summary>The texts one of which a finding has to name: an article, a link of a chain, a digest.</summary>
    public IEnumerable<string> Names()
    {
        if (Values.TryGetValue("article_id", out var article)) yield return article.ToString()!;
        if (Values.TryGetValue("id", out var id)) yield return id.ToString()!;
        if (_column is "id" or "article_id") yield return _after.ToString()!;
        if (_table is "journal" or "journal_heads")
        {
            yield return $"chain {Values["strand"]}";
            if (_column == "strand") yield return $"chain {_after}";
        }

        if (_table == "digests") yield return "igest";
    }

    /// <summary>Draws until one can be written: a database refuses an id that is there already, or JSON that is none.</summary>
    public static async Task<FlippedByte> TurnAsync(ArchiveContext context, Random random, CancellationToken cancellationToken)
    {
        await OpenAsync(context, cancellationToken);
        while (true)
        {
            var table = Tables[random.Next(Tables.Length)];
            var rows = await ReadAsync(context, table, cancellationToken);
            if (rows.Count == 0) continue;
            var values = rows[random.Next(rows.Count)];
            var (column, before) = values.ElementAt(random.Next(values.Count));
            if (Flip(before, random) is not { } after) continue;
            var flipped = new FlippedByte(table, column, before, after, values);
            if (await flipped.TryWriteAsync(context, after, cancellationToken)) return flipped;
        }
    }

    public async Task TurnBackAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await OpenAsync(context, cancellationToken);
        if (!await TryWriteAsync(context, _before, cancellationToken)) throw new InvalidOperationException($"Cannot turn back {this}.");
    }

    private static object? Flip(object value, Random random) => value switch
    {
        byte[] { Length: > 0 } bytes => FlipBit(bytes, random),
        // Within ASCII, so that the text stays text.
        string { Length: > 0 } text when random.Next(text.Length) is var at && char.IsAsciiLetterOrDigit(text[at]) =>
            $"{text[..at]}{(char)(text[at] ^ 1)}{text[(at + 1)..]}",
        long number => number ^ (1L << random.Next(20)),
        int number => number ^ (1 << random.Next(10)),
        short number => (short)(number ^ (1 << random.Next(5))),
        DateTime time => time.AddTicks(TimeSpan.TicksPerMicrosecond << random.Next(20)),
        Guid id => new Guid(FlipBit(id.ToByteArray(), random)),
        _ => null,
    };

    private static byte[] FlipBit(byte[] bytes, Random random)
    {
        var changed = bytes.ToArray();
        changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
        return changed;
    }

    private static async Task OpenAsync(ArchiveContext context, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        // A disk knows no foreign keys.
        await ExecuteAsync(context, context.Database.IsSqlite() ? "PRAGMA foreign_keys = OFF" : "SET session_replication_role = replica", cancellationToken);
    }

    private static async Task<List<Dictionary<string, object>>> ReadAsync(ArchiveContext context, string table, CancellationToken cancellationToken)
    {
        await using var command = Command(context, $"SELECT * FROM {table}");
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<Dictionary<string, object>>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(Enumerable.Range(0, reader.FieldCount).Where(i => !reader.IsDBNull(i)).ToDictionary(reader.GetName, reader.GetValue));
        return rows;
    }

    private static string[] KeyOf(string table) => table switch
    {
        "articles" => ["id"],
        "revisions" or "originals" => ["article_id", "number"],
        "journal" => ["article_id", "sequence"],
        "journal_heads" => ["strand"],
        "digests" => ["number"],
        _ => ["article_id"],
    };

    private async Task<bool> TryWriteAsync(ArchiveContext context, object value, CancellationToken cancellationToken)
    {
        var cast = !context.Database.IsSqlite() && _column == "content" && value is string ? "::json" : "";
        var key = string.Join(" AND ", _key.Keys.Select(static name => $"{name} = @key_{name}"));
        await using var command = Command(context, $"UPDATE {_table} SET {_column} = @value{cast} WHERE {key}");
        Add(command, "value", value is DateTime time ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : value);
        foreach (var (name, kept) in _key) Add(command, $"key_{name}", kept);
        try
        {
            if (await command.ExecuteNonQueryAsync(cancellationToken) != 1) return false;
            if (_key.ContainsKey(_column)) _key[_column] = value;
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    private static async Task ExecuteAsync(ArchiveContext context, string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(context, sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

#pragma warning disable CA2100 // Made of names of tables and columns.
    private static DbCommand Command(ArchiveContext context, string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        return command;
    }
#pragma warning restore CA2100

    private static string Show(object value) => value is byte[] bytes ? Convert.ToHexStringLower(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)!;
}
