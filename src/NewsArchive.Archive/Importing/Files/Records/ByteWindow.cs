namespace NewsArchive.Archive.Importing.Files.Records;

/// <summary>The part of an input that is being looked at: it grows to hold one record, and no further.</summary>
/// <param name="stream">The input; it is not disposed.</param>
/// <param name="capacity">Bytes it may hold.</param>
internal sealed class ByteWindow(Stream stream, int capacity)
{
    private const int Step = 64 * 1024;

    private byte[] _buffer = new byte[Math.Min(capacity, Step)];
    private int _start;
    private int _end;
    private bool _ended;

    /// <summary>What has been read and not yet consumed.</summary>
    public ReadOnlySpan<byte> Data => _buffer.AsSpan(_start, _end - _start);

    public bool IsFull => _end - _start == capacity;

    /// <returns>False at the end of the input, or where the window is full.</returns>
    public async ValueTask<bool> ReadMoreAsync(CancellationToken cancellationToken)
    {
        if (_ended || IsFull) return false;
        if (_end == _buffer.Length) MakeRoom();
        var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _ended = read == 0;
        _end += read;
        return !_ended;
    }

    /// <summary>Reads on until there are so many bytes.</summary>
    /// <returns>False where the input ends before, or the window is too small.</returns>
    public async ValueTask<bool> ReadAtLeastAsync(int count, CancellationToken cancellationToken)
    {
        while (_end - _start < count)
        {
            if (!await ReadMoreAsync(cancellationToken).ConfigureAwait(false)) return false;
        }

        return true;
    }

    public void Consume(int count) => _start += count;

    /// <summary>Passes bytes over that are not wanted, without keeping them.</summary>
    /// <returns>How many there were.</returns>
    public async ValueTask<long> SkipAsync(long count, CancellationToken cancellationToken)
    {
        var skipped = 0L;
        while (skipped < count)
        {
            if (Data.IsEmpty && !await ReadMoreAsync(cancellationToken).ConfigureAwait(false)) break;
            var step = (int)Math.Min(count - skipped, Data.Length);
            Consume(step);
            skipped += step;
        }

        return skipped;
    }

    private void MakeRoom()
    {
        var data = Data;
        // Half empty, or as large as it may be: what is left moves to the front; else the buffer grows.
        if (_start < _buffer.Length / 2 && _buffer.Length < capacity) _buffer = new byte[(int)Math.Min(capacity, 2L * _buffer.Length)];
        data.CopyTo(_buffer);
        (_start, _end) = (0, data.Length);
    }
}
