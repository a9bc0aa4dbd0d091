using System.Globalization;

using NewsArchive.Api.Logging;

using Serilog;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace NewsArchive.Api.Hosting;

/// <summary>Structured logs on the console: words in Development, compact JSON elsewhere.</summary>
internal static class LoggingSetup
{
    /// <summary>Setting `Logging:Format`: `text` or `json`; by default as the environment suggests.</summary>
    private const string FormatKey = "Logging:Format";

    public static void AddLogs(this WebApplicationBuilder builder)
    {
        var format = builder.Configuration[FormatKey] ?? (builder.Environment.IsDevelopment() ? "text" : "json");
        builder.Services.AddSerilog((services, logs) =>
        {
            logs.MinimumLevel.Information()
                // The request log below has one line a request; the framework's own would be four more.
                .MinimumLevel.Override("Microsoft.AspNetCore", LogEventLevel.Warning)
                .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Warning)
                .ReadFrom.Configuration(builder.Configuration)
                // Where an event goes besides the console is for whoever hosts the service to add.
                .ReadFrom.Services(services)
                // Said once, by whatever ends the start.
                .Filter.ByExcluding(entry => entry.MessageTemplate.Text == "Hosting failed to start")
                .Enrich.FromLogContext()
                .Enrich.With<OneLineValues>();
            if (format == "json") logs.WriteTo.Console(new RenderedCompactJsonFormatter());
            else logs.WriteTo.Console(formatProvider: CultureInfo.InvariantCulture);
            // Two hosts in one process must not log through each other.
        }, preserveStaticLogger: true);
    }

    /// <summary>One line a request, with the path but without the query, which may tell more than belongs in a log.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.IncludeQueryInRequestPath = false;
        options.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/health") ? LogEventLevel.Debug
            : LogEventLevel.Information;
    });
}
