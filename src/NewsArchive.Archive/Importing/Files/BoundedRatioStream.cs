namespace NewsArchive.Archive.Importing.Files;

/// <summary>Refuses to unpack what grows beyond all measure: a bomb costs time and disk, not only memory.</summary>
/// <param name="unpacked">What is unpacked.</param>
/// <param name="packed">Tells how much it was unpacked from.</param>
internal sealed class BoundedRatioStream(Stream unpacked, Func<long> packed) : ReadOnlyStream
{
    /// <summary>News as JSON or HTML shrinks to a third or a twentieth, the same page a thousand times to a hundredth.</summary>
    public const int LargestRatio = 250;

    /// <summary>Below, nothing is worth refusing.</summary>
    public const long Unquestioned = 64 * 1024 * 1024;

    private long _count;

    public override int Read(Span<byte> buffer) => Check(unpacked.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Check(await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }

    private int Check(int read)
    {
        _count += read;
        if (_count > Unquestioned && _count / LargestRatio > packed())
            throw new InvalidDataException($"It unpacks to more than {LargestRatio} times its size, which no collection of articles does.");
        return read;
    }
}
