namespace NewsArchive.Archive.Sqlite;

/// <summary>
/// Lets this process's writers in one at a time. SQLite takes one writer anyway; who waits here waits without a thread,
/// in order of arrival, and leaves SQLite's own lock to other processes.
/// </summary>
internal sealed class WriteGate(TimeSpan timeout) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <exception cref="ArchiveUnavailableException">The turn did not come in time.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _turn.WaitAsync(timeout, cancellationToken))
        {
            throw new ArchiveUnavailableException("The SQLite database is busy: too many writers are waiting.");
        }

        return new HeldGate(_turn);
    }

    public void Dispose() => _turn.Dispose();

    private sealed class HeldGate(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }
}
