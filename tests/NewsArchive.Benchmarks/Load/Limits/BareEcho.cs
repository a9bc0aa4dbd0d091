using NewsArchive.Benchmarks.Load.Pace;
using NewsArchive.Benchmarks.Load.Scenarios;

namespace NewsArchive.Benchmarks.Load.Limits;

/// <summary>What HTTP alone takes on this machine, with the same client.</summary>
internal static class BareEcho
{
    public const int Bytes = 3_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static async Task<LoadRecord> MeasureAsync(int connections, TimeSpan time, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("newsarchive-echo-");
        try
        {
            await using var server = new ServiceProcess(typeof(BareEcho).Assembly.Location, "", folder.FullName, null, EchoServer.Name);
            await server.StartAsync(cancellationToken);
            using var http = new LoadHttp(server.Address);
            var body = Enumerable.Repeat((byte)'x', Bytes).ToArray();
            Task<LoadAnswer> SendAsync(long number) => http.PostAsync("echo", "/", "text/plain", body, answer => answer.Length == Bytes ? (null, 0) : ("another body", 0));
            await ClosedLoop.RunAsync(connections, WarmUp, SendAsync, cancellationToken);
            return await ClosedLoop.RunAsync(connections, time, SendAsync, cancellationToken);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
