namespace NewsArchive.Archive.Storage;

/// <summary>Several statements that are written together or not at all.</summary>
/// <remarks>
/// Where the connection breaks while the commit is answered, the work is run again and may find itself done: statements
/// name the state they start from, and do nothing where it is gone.
/// </remarks>
internal static class WriteTransaction
{
    public static Task<T> WriteAsync<T>(
        this DatabaseSession session, Func<ArchiveContext, CancellationToken, Task<T>> work, CancellationToken cancellationToken) =>
        session.RunAsync(
            async (context, token) =>
            {
                using var turn = await session.EnterWriteAsync(token);
                await using var transaction = await context.Database.BeginTransactionAsync(token);
                var result = await work(context, token);
                await transaction.CommitAsync(token);
                return result;
            },
            cancellationToken);

    /// <summary>UTC, and no finer than PostgreSQL keeps it: else a time would compare differently before and after storing.</summary>
    public static DateTimeOffset GetMicroseconds(this TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return new DateTimeOffset(now.UtcTicks - (now.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
    }
}
