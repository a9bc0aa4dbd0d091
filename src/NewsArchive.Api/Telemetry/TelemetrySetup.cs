using System.Reflection;

using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Archive.Telemetry;
using NewsArchive.Configuration;

using Npgsql;

using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace NewsArchive.Api.Telemetry;

/// <summary>Metrics for Prometheus to fetch, and metrics and traces for an OpenTelemetry collector.</summary>
internal static class TelemetrySetup
{
    private const string MetricsPath = "/metrics";

    private static readonly string[] Meters =
        [ArchiveTelemetry.Name, "Npgsql", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<TelemetryOptions>().BindConfiguration(TelemetryOptions.Section);
        var options = builder.Configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>() ?? new TelemetryOptions();
        var collector = options.OtlpEndpoint is { IsAbsoluteUri: true } address ? address : null;
        if (!options.Prometheus && collector is null) return;

        builder.Services.AddHostedService<SourceMeasurements>();
        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(resource => resource.AddService(
            "newsarchive", serviceVersion: typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (options.Prometheus) metrics.AddPrometheusExporter();
            if (collector is not null) metrics.AddOtlpExporter(exporter => exporter.Endpoint = collector);
        });
        // Without a collector nobody reads traces, and each request would still pay for them.
        if (collector is null) return;
        telemetry.WithTracing(traces => traces
            .AddSource(ArchiveTelemetry.Name)
            .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !context.Request.Path.StartsWithSegments("/health"))
            .AddNpgsql()
            .AddOtlpExporter(exporter => exporter.Endpoint = collector));
    }

    /// <summary>Measurements tell of volumes and sources, so that only this machine and holders of a key may fetch them.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value.Prometheus)
            app.MapPrometheusScrapingEndpoint(MetricsPath).WithMetadata(new MeasurementsAttribute());
    }
}
