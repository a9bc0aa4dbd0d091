namespace NewsArchive.Archive.Storage;

/// <summary>What there is to release where nothing was taken.</summary>
internal sealed class NothingHeld : IDisposable
{
    public static NothingHeld ToRelease { get; } = new();

    public void Dispose()
    {
    }
}
