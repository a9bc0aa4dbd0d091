using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Storage.Duplicates;

namespace NewsArchive.Archive.Storage.Searching;

/// <summary>Registers what finds articles, on top of an archive.</summary>
internal static class SearchRegistration
{
    public static IServiceCollection AddArticleSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchTiers>();
        services.AddSingleton<FoundArticles>();
        services.AddSingleton<SearchCounting>();
        services.AddSingleton<IArticleSearch, ArticleSearch>();
        services.AddSingleton<FingerprintBackfill>();
        services.AddSingleton<IDuplicateFinder, DuplicateFinder>();
        services.AddSingleton<WordCounting>();
        services.AddSingleton<Reindexing>();
        services.AddSingleton<ISearchMaintenance, SearchMaintenance>();
        return services;
    }
}
