namespace NewsArchive.Configuration;

/// <summary>Section `Telemetry`: where measurements and traces go.</summary>
internal sealed class TelemetryOptions : ICheckedOptions
{
    public const string Section = "Telemetry";

    /// <summary>Whether `/metrics` answers, in the text format of Prometheus; default true.</summary>
    public bool Prometheus { get; set; } = true;

    /// <summary>Address of an OpenTelemetry collector (`http://collector:4317`), which metrics and traces are sent to; default none.</summary>
    public Uri? OtlpEndpoint { get; set; }

    public IEnumerable<string> Faults()
    {
        if (OtlpEndpoint is not (null or { IsAbsoluteUri: true, Scheme: "http" or "https" }))
            yield return $"{Section}:OtlpEndpoint must be an absolute http or https address, as in http://collector:4317.";
    }
}
