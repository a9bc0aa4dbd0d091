using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

using NewsArchive.Api.Access;
using NewsArchive.Archive;
using NewsArchive.Configuration;

namespace NewsArchive.Api.Hosting;

/// <summary>Puts what keeps the service from starting, and whoever starts it can mend, into a sentence each.</summary>
internal static class StartFaults
{
    /// <returns>Every reason; null where the exception is a fault of the program, whose stack trace is worth seeing.</returns>
    public static IReadOnlyList<string>? Describe(Exception exception) => exception switch
    {
        SettingsException wrong => wrong.Errors,
        OptionsValidationException invalid => [.. invalid.Failures],
        OpenWithoutKeyException open => [open.Message],
        ArchiveException fault => [fault.Message],
        IOException { InnerException: AddressInUseException } => [$"{exception.Message} Name another one with ASPNETCORE_URLS."],
        // The binder's only sign of a value of the wrong type.
        InvalidOperationException { InnerException: ArgumentException or FormatException } => [exception.Message],
        AggregateException several => All(several),
        _ => null,
    };

    private static List<string>? All(AggregateException several)
    {
        var reasons = several.InnerExceptions.Select(Describe).ToList();
        return reasons.Contains(null) ? null : [.. reasons.SelectMany(reason => reason!)];
    }
}
