using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive;

/// <summary>Gets ready what the first question to the database waits for, without asking the database anything.</summary>
public static class ArchiveWarmUp
{
    /// <summary>Builds the model of the tables on a thread of its own, beside whatever else is done at a start.</summary>
    /// <param name="services">Services that an archive was added to.</param>
    /// <returns>Need not be waited for: who needs the model meanwhile waits for it, or meets the same failure itself.</returns>
    public static Task BeginAsync(IServiceProvider services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return Task.Run(() =>
        {
            using var context = services.GetRequiredService<DatabaseSession>().CreateContext();
            _ = context.Model;
        });
    }
}
