using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Api.Browser;
using NewsArchive.Api.Bulk;
using NewsArchive.Api.Care;
using NewsArchive.Api.Health;
using NewsArchive.Api.Importing;
using NewsArchive.Api.Limits;
using NewsArchive.Api.OpenApi;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Api.Resources;
using NewsArchive.Api.Telemetry;
using NewsArchive.Api.Web;
using NewsArchive.Api.Webhooks;
using NewsArchive.Archive.Importing;
using NewsArchive.Configuration;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Hosting;

/// <summary>Everything the service is made of.</summary>
internal static class ServiceSetup
{
    private const string DefaultUrl = "http://localhost:5080";

    public static void AddNewsArchive(this WebApplicationBuilder builder)
    {
        ListenByDefault(builder);
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettings<LimitsOptions>(LimitsOptions.Section);
        services.AddSettings<DatabaseOptions>(DatabaseOptions.Section);
        services.AddSettings<ProxyOptions>(ProxyOptions.Section);
        services.AddLimits();
        services.AddBrowserSafety();

        services.AddSingleton(new ArticleParser(PublisherFolder.Read(builder.Configuration["Publishers:Folder"])));
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<LimitsOptions>>().Value.ToImportLimits());
        services.AddSingleton<SubmissionReader>();
        services.AddSingleton<PublisherIds>();
        services.AddScoped<BulkImport>();
        services.AddSingleton<Readiness>();
        services.AddArchive(builder.Configuration);
        builder.AddImport();
        builder.AddWebhooks();
        // After the archive: whether there is a key is asked once the tables are there.
        services.AddAccess();
        services.AddArchiveCare();
        builder.AddTelemetry();

        services.ConfigureHttpJsonOptions(options => ApiJsonContext.Configure(options.SerializerOptions));
        services.AddProblemDetails();
        services.AddExceptionHandler<ExceptionAnswers>();
        services.AddOpenApiDocument();
        services.AddWebPages();
    }

    /// <summary>One address on this machine only, unless a setting names others: nothing is open to the network by accident.</summary>
    private static void ListenByDefault(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration;
        var named = settings[WebHostDefaults.ServerUrlsKey] ?? settings[WebHostDefaults.HttpPortsKey] ?? settings[WebHostDefaults.HttpsPortsKey];
        if (named is null && !settings.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls(DefaultUrl);
    }
}
