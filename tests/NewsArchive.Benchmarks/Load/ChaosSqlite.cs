using Microsoft.Data.Sqlite;

namespace NewsArchive.Benchmarks.Load;

/// <summary>A SQLite file that somebody else locks for longer than the service waits, and whose disk fills up.</summary>
internal sealed class ChaosSqlite : IChaosDatabase
{
    private readonly SmallDisk _disk;
    private SqliteConnection? _locker;

    public ChaosSqlite(SmallDisk disk)
    {
        _disk = disk;
        Mishaps =
        [
            new Mishap("file locked", LockAsync, UnlockAsync),
            .. disk.CanBeFilled ? (Mishap[])[new Mishap("disk full", disk.FillAsync, Emptied)] : [],
        ];
    }

    public string ConnectionString => $"Data Source={Path.Combine(_disk.Folder, "archive.db")}";

    public IReadOnlyList<Mishap> Mishaps { get; }

    public async ValueTask DisposeAsync()
    {
        if (_locker is not null) await _locker.DisposeAsync();
        await _disk.DisposeAsync();
    }

    private async Task LockAsync()
    {
        _locker = new SqliteConnection($"{ConnectionString};Pooling=false");
        await _locker.OpenAsync();
        await ExecuteAsync("BEGIN IMMEDIATE");
    }

    private async Task UnlockAsync()
    {
        await ExecuteAsync("ROLLBACK");
        await _locker!.DisposeAsync();
        _locker = null;
    }

    private Task Emptied()
    {
        _disk.Empty();
        return Task.CompletedTask;
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = _locker!.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
