using NewsArchive.Archive.Setup;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Webhooks;

/// <summary>Saved searches in the service, and the clock that drives them.</summary>
internal static class WebhookSetup
{
    public static void AddWebhooks(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section);
        var options = builder.Configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() ?? new WebhookOptions();
        builder.Services.AddSavedSearches(options.ToSettings());
        if (options.Enabled) builder.Services.AddHostedService<WebhookClock>();
    }
}
