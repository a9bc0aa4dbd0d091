namespace NewsArchive.Archive.Storage;

/// <summary>What there is to release where nothing was taken.</summary>
internal sealed class Nothing : IDisposable
{
    public static Nothing ToRelease { get; } = new();

    public void Dispose()
    {
    }
}
