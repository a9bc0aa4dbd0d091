using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

using NewsArchive.Configuration;

namespace NewsArchive.Api.Access;

/// <summary>Who may do what: keys in headers, sessions in cookies, and the scopes endpoints declare.</summary>
internal static class AccessSetup
{
    private const string CookieName = "newsarchive-session";

    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section);
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeySession>();
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, AccessAnswers>();
        services.AddHostedService<AccessStart>();
        // No default scheme: what is open to all does not ask the database who calls.
        services.AddAuthentication()
            .AddScheme<AuthenticationSchemeOptions, KeyAuthentication>(AccessSchemes.Key, null)
            .AddCookie(AccessSchemes.Session, ConfigureCookie);
        services.AddOptions<CookieAuthenticationOptions>(AccessSchemes.Session)
            .Configure<IOptions<AccessOptions>>((cookie, access) => cookie.ExpireTimeSpan = TimeSpan.FromHours(access.Value.SessionHours));
        services.AddDataProtection().SetApplicationName("NewsArchive");
        services.AddOptions<KeyManagementOptions>().Configure<IOptions<AccessOptions>, ILoggerFactory>((keys, access, logs) =>
        {
            if (access.Value.SessionKeysFolder is { Length: > 0 } folder) keys.XmlRepository = new FileSystemXmlRepository(SessionKeys.Open(folder, logs), logs);
        });
        services.AddAuthorizationBuilder();
        services.Configure<AuthorizationOptions>(AccessPolicies.Add);
        return services;
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = CookieName;
        options.Cookie.HttpOnly = true;
        // A link in a mail still finds its reader signed in; requests that change something need more than the cookie.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.SlidingExpiration = true;
        options.Events.OnValidatePrincipal = context =>
            context.HttpContext.RequestServices.GetRequiredService<KeySession>().ValidateAsync(context);
    }
}
