using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using NewsArchive.Archive.SavedSearches;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Archive.Storage.SavedSearches;

namespace NewsArchive.Archive.Setup;

/// <summary>Registers saved searches and what tells their hooks, on top of an archive and the door to the network.</summary>
public static class SavedSearchRegistration
{
    /// <summary>
    /// Adds <see cref="ISavedSearchStore"/>, <see cref="SavedSearchDesk"/>, <see cref="HookTrial"/> and <see cref="SavedSearchRounds"/>. Starts nothing:
    /// somebody has to call <see cref="SavedSearchRounds.TickAsync"/>.
    /// </summary>
    /// <param name="services">With an archive in them, and <see cref="WebImport"/>, or to be added.</param>
    /// <param name="settings">How hooks are told.</param>
    public static IServiceCollection AddSavedSearches(this IServiceCollection services, WebhookSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton<SavedSearchChecks>();
        services.AddSingleton<SavedSearchDesk>();
        services.AddSingleton<ISavedSearchStore, SavedSearchStore>();
        services.AddSingleton<NewMatches>();
        services.AddSingleton<HookMessages>();
        services.AddSingleton<ISavedSearchWork, SavedSearchWork>();
        services.AddSingleton<HookSender>();
        services.AddSingleton(provider => new HookTrial(
            provider.GetRequiredService<ISavedSearchStore>(), provider.GetRequiredService<ISavedSearchWork>(), provider.GetRequiredService<IArticleSearch>(), provider.GetRequiredService<HookSender>()));
        services.AddSingleton(provider => new SavedSearchRounds(
            provider.GetRequiredService<ISavedSearchWork>(), provider.GetRequiredService<HookSender>(), provider.GetRequiredService<WebhookSettings>(), provider.GetRequiredService<ILogger<SavedSearchRounds>>()));
        return services;
    }
}
