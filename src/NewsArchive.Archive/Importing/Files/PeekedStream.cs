namespace NewsArchive.Archive.Importing.Files;

/// <summary>A stream whose beginning has been looked at, and is read again.</summary>
internal sealed class PeekedStream(ReadOnlyMemory<byte> start, Stream rest) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _start = start;

    /// <returns>The beginning, and a stream that has it still. It does not own the other.</returns>
    public static async Task<(ReadOnlyMemory<byte> Start, Stream Whole)> PeekAsync(Stream stream, int length, CancellationToken cancellationToken)
    {
        var start = new byte[length];
        var read = await stream.ReadAtLeastAsync(start, length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return (start.AsMemory(0, read), new PeekedStream(start.AsMemory(0, read), stream));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start.IsEmpty) return rest.Read(buffer);
        return Take(buffer);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _start.IsEmpty ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(Take(buffer.Span));

    private int Take(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _start.Length);
        _start.Span[..count].CopyTo(buffer);
        _start = _start[count..];
        return count;
    }
}
