using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Importing.Web;

namespace NewsArchive.Archive.Setup;

/// <summary>Registers what reads feeds, sitemaps and listing pages, beside scheduled import.</summary>
public static class WebImport
{
    /// <summary>Adds readers and importers of web sources, <see cref="IWebDoor"/>, <see cref="SourceTrial"/> and <see cref="AddressImport"/>.</summary>
    /// <param name="services">With an archive, <see cref="ImportLimits"/> and <see cref="SubmissionReader"/> in them, or to be added.</param>
    /// <param name="settings">How sites are asked.</param>
    public static IServiceCollection AddWebSources(this IServiceCollection services, FetchSettings settings)
    {
        services.AddSingleton(settings);
        services.TryAddSingleton<INameResolver, SystemNameResolver>();
        services.TryAddSingleton<ISocketConnector, SocketConnector>();
        // Real time, whatever clock the archive goes by: sites wait and answer in it.
        services.AddSingleton<IWebDoor>(provider => new WebDoor(
            provider.GetRequiredService<INameResolver>(), provider.GetRequiredService<ISocketConnector>(), settings, TimeProvider.System));
        services.AddSingleton<SitemapTree>();
        services.AddSingleton<WebLists>();
        services.AddSingleton<WebArticles>();
        services.AddSingleton<ISourceReader, WebSourceReader>();
        services.AddSingleton<IItemImporter, WebItemImporter>();
        services.AddSingleton(provider => new SourceTrial(
            provider.GetRequiredService<SourceChecks>(), provider.GetServices<ISourceReader>(), provider.GetRequiredService<WebArticles>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton(provider => new AddressImport(
            provider.GetRequiredService<SourceChecks>(), provider.GetRequiredService<WebArticles>(), provider.GetRequiredService<IArticleArchive>()));
        return services;
    }
}
