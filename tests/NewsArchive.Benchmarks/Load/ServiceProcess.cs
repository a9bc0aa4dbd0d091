using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NewsArchive.Benchmarks.Load;

/// <summary>The built service as a process of its own, which can be killed and started again.</summary>
/// <param name="program">The service's dll, or the program that it was published as.</param>
/// <param name="connection">Its database.</param>
/// <param name="folder">The folder it is started in.</param>
/// <param name="settings">More of its environment; without it no source is visited.</param>
/// <param name="arguments">What the program is started with.</param>
internal sealed class ServiceProcess(string program, string connection, string folder, Dictionary<string, string>? settings = null, params string[] arguments) : IAsyncDisposable
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(5);

    /// <summary>Short beside a start, and asking costs little: nobody listens yet.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    private readonly int _port = FreePort();
    private Process? _process;

    public Uri Address => new($"http://127.0.0.1:{_port}");

    public int Id => _process!.Id;

    /// <summary>Memory of the process that is in RAM, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>What the process has taken of the processors so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <returns>How long it took to the first good answer.</returns>
    public async Task<TimeSpan> StartAsync(CancellationToken cancellationToken)
    {
        string[] words = program.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", program, .. arguments] : [program, .. arguments];
        var start = new ProcessStartInfo(words[0], words[1..]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = Address.ToString();
        start.Environment["ConnectionStrings__Archive"] = connection;
        start.Environment["Serilog__MinimumLevel__Default"] = "Error";
        start.Environment["Import__Enabled"] = "false";
        foreach (var (name, value) in settings ?? []) start.Environment[name] = value;
        var started = Stopwatch.GetTimestamp();
        _process = Process.Start(start) ?? throw new InvalidOperationException("The service did not start.");
        // Read, or the service would wait for somebody to do it.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text) Console.Error.WriteLine($"service: {text}");
        };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitAsync(cancellationToken);
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>As a power failure of the program: nothing is finished, nothing is closed.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <summary>As a supervisor that stops it: SIGTERM, and then some patience.</summary>
    /// <returns>The exit code.</returns>
    /// <exception cref="TimeoutException">It still runs after the deadline.</exception>
    public async Task<int> TerminateAsync(TimeSpan deadline)
    {
        await Shell.RunAsync("kill", "-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture));
        using var patience = new CancellationTokenSource(deadline);
        try
        {
            await _process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The service still runs {deadline.TotalSeconds:0} seconds after it was told to stop.");
        }

        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false }) await KillAsync();
        _process?.Dispose();
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using var response = await client.GetAsync("/health/live", cancellationToken);
                if (response.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (waited.Elapsed < LongestStart && !_process!.HasExited)
            {
                // Not listening yet.
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
