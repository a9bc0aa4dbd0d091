namespace NewsArchive.Benchmarks.Load;

/// <summary>A file system in memory that can be filled up, where this user may mount one; else a plain folder that cannot.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private readonly bool _mounted;

    private SmallDisk(string folder, bool mounted) => (Folder, _mounted) = (folder, mounted);

    public string Folder { get; }

    public bool CanBeFilled => _mounted;

    private string Ballast => Path.Combine(Folder, "ballast");

    public static async Task<SmallDisk> CreateAsync(int megabytes)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-chaos-").FullName;
        var mounted = true;
        try
        {
            await Shell.RunAsync("mount", "-t", "tmpfs", "-o", $"size={megabytes}m,mode=0777", "tmpfs", folder);
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            mounted = false;
        }

        return new SmallDisk(folder, mounted);
    }

    /// <summary>Leaves no byte for anybody else.</summary>
    public async Task FillAsync()
    {
        var block = new byte[64 * 1024];
        await using var ballast = new FileStream(Ballast, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true) await ballast.WriteAsync(block);
        }
        catch (IOException)
        {
            // Full, which is what was wanted.
        }
    }

    public void Empty() => File.Delete(Ballast);

    public async ValueTask DisposeAsync()
    {
        if (_mounted) await Shell.RunAsync("umount", "-l", Folder);
        Directory.Delete(Folder, recursive: true);
    }
}
