using NewsArchive.Api.Hosting;
using NewsArchive.Archive;

try
{
    var builder = WebApplication.CreateBuilder(args);
    var settings = builder.CheckSettings();
    builder.AddLogs();
    builder.AddNewsArchive();

    var app = builder.Build();
    // Beside the endpoints, which take as long; a failure is met again by whoever asks the archive first.
    _ = ArchiveWarmUp.BeginAsync(app.Services);
    app.WarnOf(settings);
    app.UseNewsArchive();
    await app.RunAsync();
    return 0;
}
catch (Exception failure) when (StartFaults.Describe(failure) is { } reasons)
{
    foreach (var reason in reasons) await Console.Error.WriteLineAsync($"NewsArchive cannot run: {reason}");
    return 1;
}

/// <summary>The entry point; tests start the service through it.</summary>
public sealed partial class Program;
