using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using NewsArchive.Archive.Access;
using NewsArchive.Archive.Storage;
using NewsArchive.Archive.Storage.Batches;
using NewsArchive.Archive.Storage.Statistics;

namespace NewsArchive.Archive.Setup;

/// <summary>Registers what all databases share; each database's project adds itself.</summary>
internal static class ArchiveRegistration
{
    public static IServiceCollection AddArchive(this IServiceCollection services, ArchiveOptions options)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<DatabaseSession>();
        services.AddSingleton<ArticleIndexing>();
        services.AddSingleton<RevisionWriter>();
        services.AddSingleton<NewArticles>();
        services.AddSingleton<ArticleWriter>();
        services.AddSingleton<GroupCommit>();
        services.AddSingleton<ArticleReader>();
        services.AddSingleton<ArticleListing>();
        services.AddSingleton<IArticleArchive, ArticleArchive>();
        services.AddSingleton<IReplyStore, ReplyStore>();
        services.AddSingleton<IKeyStore, KeyStore>();
        services.AddSingleton<IArchiveSchema, ArchiveSchema>();
        services.AddSingleton<StatisticsReader>();
        services.AddSingleton<IArchiveStatistics, ArchiveStatisticsKeeper>();
        return services;
    }
}
