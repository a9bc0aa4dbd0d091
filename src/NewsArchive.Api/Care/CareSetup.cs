namespace NewsArchive.Api.Care;

/// <summary>Registers the care for the archive.</summary>
internal static class CareSetup
{
    public static void AddArchiveCare(this IServiceCollection services)
    {
        services.AddOptions<CareOptions>().BindConfiguration(CareOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<LastReport>();
        services.AddSingleton<KeptDigests>();
        services.AddHostedService<ArchiveCare>();
    }
}
