namespace NewsArchive.Api.Web.Preferences;

/// <summary>The languages of the pages.</summary>
internal enum PageLanguage
{
    Indonesian,
    English,
}

/// <summary>Light or dark.</summary>
internal enum Theme
{
    /// <summary>As the reader's system has it.</summary>
    System,
    Light,
    Dark,
}

/// <summary>How somebody likes to read. Kept in cookies, so that the server renders it and no script has to mend the page.</summary>
/// <param name="Language">Indonesian, unless they chose otherwise.</param>
/// <param name="Theme">As the system has it, unless they chose otherwise.</param>
/// <param name="Keys">Whether single keys are shortcuts; who speaks to the computer turns them off.</param>
internal sealed record ReaderPreferences(PageLanguage Language, Theme Theme, bool Keys)
{
    public const string LanguageName = "lang";
    public const string ThemeName = "theme";
    public const string KeysName = "keys";

    public static IReadOnlyList<string> Names { get; } = [LanguageName, ThemeName, KeysName];

    /// <summary>BCP 47 tag.</summary>
    public string LanguageTag => Language == PageLanguage.English ? "en" : "id";

    /// <param name="request">Its query wins over its cookies; what neither says, or says wrongly, is as by default.</param>
    public static ReaderPreferences Of(HttpRequest request) => new(
        Value(request, LanguageName) == "en" ? PageLanguage.English : PageLanguage.Indonesian,
        Value(request, ThemeName) switch { "dark" => Theme.Dark, "light" => Theme.Light, _ => Theme.System },
        Value(request, KeysName) != "off");

    private static string? Value(HttpRequest request, string name) =>
        request.Query.TryGetValue(name, out var given) ? given.ToString() : request.Cookies[name];
}
