namespace NewsArchive.Archive.Importing.Files;

/// <summary>Counts the bytes that are read of a stream.</summary>
internal sealed class CountingStream(Stream inner) : ReadOnlyStream
{
    private long _count;

    public long Count => Interlocked.Read(ref _count);

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Interlocked.Add(ref _count, read);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Interlocked.Add(ref _count, read);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
