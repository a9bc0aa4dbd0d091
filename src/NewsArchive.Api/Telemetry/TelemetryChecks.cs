using Microsoft.Extensions.Options;

namespace NewsArchive.Api.Telemetry;

/// <summary>What the settings of <see cref="TelemetryOptions"/> must hold.</summary>
internal sealed class TelemetryChecks : IValidateOptions<TelemetryOptions>
{
    public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
        options.OtlpEndpoint is null or { IsAbsoluteUri: true, Scheme: "http" or "https" }
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Telemetry:OtlpEndpoint must be an absolute http or https address, as in http://collector:4317.");
}
