namespace NewsArchive.Api.Access;

/// <summary>A question that many ask at once, answered for all of them by one reading, which began after each of them had asked.</summary>
/// <param name="read">Answers it. A failure is that of all it would have answered; who asks later has it read again.</param>
internal sealed class SharedReading<T>(Func<Task<T>> read)
{
    private readonly Lock _gate = new();
    private Task<T>? _running;
    private Task<T>? _next;

    /// <param name="cancellationToken">Ends the waiting, not the reading.</param>
    public Task<T> AskAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (_next is null && _running is null or { IsCompleted: true }) return (_running = Task.Run(read, CancellationToken.None)).WaitAsync(cancellationToken);
            // What runs began before this was asked.
            return (_next ??= ReadAfterAsync(_running!)).WaitAsync(cancellationToken);
        }
    }

    private async Task<T> ReadAfterAsync(Task before)
    {
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_gate) (_running, _next) = (_next, null);
        return await read();
    }
}
