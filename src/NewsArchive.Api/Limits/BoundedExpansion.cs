namespace NewsArchive.Api.Limits;

/// <summary>A compressed body, opened, as long as it does not become far more than news articles become.</summary>
internal sealed class BoundedExpansion(Stream opened, CountedStream compressed) : ReadOnlyStream
{
    /// <summary>Texts and pages become 3 to 20 times as much, a page repeated in one dump 100 times; bombs 1,000 times.</summary>
    private const int MostExpansion = 200;

    /// <summary>Below this nothing can do harm, and the first block of a stream says little of the rest.</summary>
    private const long HarmlessBytes = 1_000_000;

    private long _read;

    /// <exception cref="BadHttpRequestException">It bursts (413), or is not what its Content-Encoding says (400).</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await opened.ReadAsync(buffer, cancellationToken);
            _read += read;
            if (_read > HarmlessBytes && _read > compressed.Count * MostExpansion)
            {
                throw new BadHttpRequestException(
                    $"The body becomes more than {MostExpansion} times as much when it is opened.", StatusCodes.Status413PayloadTooLarge);
            }

            return read;
        }
        catch (Exception broken) when (broken is InvalidDataException or InvalidOperationException)
        {
            throw new BadHttpRequestException("The body is not what its Content-Encoding says.", broken);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await opened.DisposeAsync();
        await base.DisposeAsync();
    }
}
