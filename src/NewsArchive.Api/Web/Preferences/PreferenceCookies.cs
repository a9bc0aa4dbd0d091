namespace NewsArchive.Api.Web.Preferences;

/// <summary>Remembers what a link such as `?lang=en` asks for.</summary>
internal static class PreferenceCookies
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public static void UsePreferenceCookies(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method)) return next(context);
        var preferences = ReaderPreferences.Of(request);
        foreach (var name in ReaderPreferences.Names)
        {
            if (!request.Query.ContainsKey(name)) continue;
            context.Response.Cookies.Append(name, Word(preferences, name), new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Lifetime,
                Path = "/",
                SameSite = SameSiteMode.Lax,
                Secure = request.IsHttps,
            });
        }

        return next(context);
    });

    /// <summary>The value as links write it: nothing a stranger puts into an address gets into a cookie.</summary>
    private static string Word(ReaderPreferences preferences, string name) => name switch
    {
        ReaderPreferences.LanguageName => preferences.LanguageTag,
        ReaderPreferences.ThemeName => preferences.Theme.ToString().ToLowerInvariant(),
        _ => preferences.Keys ? "on" : "off",
    };
}
