using Microsoft.Playwright;

namespace NewsArchive.Api.Tests.Web.Browsing;

/// <summary>How somebody looks at the pages.</summary>
/// <param name="Language">`id` or `en`.</param>
/// <param name="Dark">Whether their system is dark.</param>
/// <param name="Width">Of the window, in CSS pixels.</param>
/// <param name="Scripts">Whether the browser runs scripts.</param>
internal sealed record Look(string Language = "id", bool Dark = false, int Width = 1280, bool Scripts = true)
{
    public const int PhoneWidth = 360;

    public static Look Desk { get; } = new();

    public static Look Phone { get; } = new("en", Dark: true, PhoneWidth);

    public static Look NoScripts { get; } = new(Scripts: false);

    public override string ToString() => $"{Language}, {(Dark ? "dark" : "light")}, {Width} px{(Scripts ? "" : ", no scripts")}";

    public BrowserNewContextOptions ToOptions(Uri address) => new()
    {
        BaseURL = address.AbsoluteUri,
        ColorScheme = Dark ? ColorScheme.Dark : ColorScheme.Light,
        ViewportSize = new ViewportSize { Width = Width, Height = Width <= PhoneWidth ? 740 : 900 },
        JavaScriptEnabled = Scripts,
        Locale = Language,
        ReducedMotion = ReducedMotion.Reduce,
    };
}
