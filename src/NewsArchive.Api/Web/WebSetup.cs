using NewsArchive.Api.Web.Access;
using NewsArchive.Api.Web.Adding;
using NewsArchive.Api.Web.Assets;
using NewsArchive.Api.Web.Downloads;
using NewsArchive.Api.Web.Outlets;
using NewsArchive.Api.Web.Preferences;
using NewsArchive.Api.Web.Words;

namespace NewsArchive.Api.Web;

/// <summary>The pages for people.</summary>
internal static class WebSetup
{
    public static void AddWebPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.RootDirectory = "/Web/Pages");
        services.AddHttpContextAccessor();
        services.AddScoped(provider => ReaderPreferences.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        services.AddScoped<Speech>();
        services.AddSingleton<AssetCatalog>();
        services.AddSingleton<OutletNames>();
        services.AddScoped<FileIntake>();
        services.AddSingleton<PageAccess>();
    }

    public static void MapWebPages(this WebApplication app)
    {
        app.MapAssets();
        app.MapDownloads();
        app.MapRazorPages();
    }
}
