using NewsArchive.Api.Logging;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Hosting;

/// <summary>Where settings come from besides the framework's own places, and that all of them are looked over before anything starts.</summary>
internal static class SettingsSetup
{
    /// <exception cref="SettingsException">Settings cannot work; it has every reason.</exception>
    public static SettingsReport CheckSettings(this WebApplicationBuilder builder)
    {
        builder.Configuration.AddKeyFiles(builder.Configuration);
        var report = SettingsCheck.Run(builder.Configuration);
        return report.Errors.Count == 0 ? report : throw new SettingsException(report.Errors);
    }

    /// <summary>A setting with a typing error would otherwise just do nothing.</summary>
    public static void WarnOf(this WebApplication app, SettingsReport report)
    {
        foreach (var warning in report.Warnings) Log.UnknownSetting(app.Logger, warning);
    }

    /// <summary>Options of a section of <see cref="SettingsCatalog"/>, which was looked over already.</summary>
    public static void AddSettings<T>(this IServiceCollection services, string section)
        where T : class => services.AddOptions<T>().BindConfiguration(section);
}
