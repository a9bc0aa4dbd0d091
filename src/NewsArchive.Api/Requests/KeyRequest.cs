using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Archive.Access;
using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Requests;

/// <summary>A key that is asked for.</summary>
/// <param name="Scope">`read`, `ingest` or `admin`.</param>
/// <param name="Name">What people call it, at most 100 characters; may be left out.</param>
internal sealed record KeyRequest(string? Scope, string? Name)
{
    private const int MaxBytes = 4_096;

    public static KeyRequest Example { get; } = new("ingest", "scraper in Semarang");

    public static async Task<Checked<KeyOrder>> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!request.HasJsonContentType())
            return new SubmissionFault(FaultKind.UnsupportedMediaType, $"The Content-Type is {request.ContentType ?? "missing"}; it must be {MediaTypes.Json}.");
        if (await RequestBody.ReadAsync(request, MaxBytes, cancellationToken) is not { } body)
            return new SubmissionFault(FaultKind.TooLarge, $"The body is over {MaxBytes} bytes.");
        try
        {
            return Check(JsonSerializer.Deserialize(body, KeyRequestJsonContext.Default.KeyRequest) ?? new KeyRequest(null, null));
        }
        catch (JsonException broken)
        {
            var (line, position) = ((broken.LineNumber ?? 0) + 1, (broken.BytePositionInLine ?? 0) + 1);
            return new SubmissionFault(FaultKind.MalformedJson, $"The body must be an object with scope and name, and no other member (line {line}, position {position}).")
            {
                Line = line,
                Position = position,
            };
        }
    }

    private static Checked<KeyOrder> Check(KeyRequest wanted)
    {
        var errors = new Dictionary<string, string[]>();
        var name = wanted.Name?.Trim() ?? "";
        if (!ScopeNames.TryRead(wanted.Scope, out var scope)) errors["scope"] = [ScopeNames.Rule];
        if (name.Length > KeyRules.MaxNameLength || name.Any(char.IsControl))
            errors["name"] = [$"The name may have {KeyRules.MaxNameLength} characters, and no control characters."];
        return errors.Count == 0
            ? new KeyOrder(scope, name)
            : new SubmissionFault(FaultKind.InvalidFields, "The key cannot be made as it was asked for.") { Errors = errors };
    }
}

/// <summary>A key that can be made.</summary>
internal sealed record KeyOrder(Scope Scope, string Name);

// A member that is not ours is a mistake, or somebody who tries to set what is not theirs to set.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(KeyRequest))]
internal sealed partial class KeyRequestJsonContext : JsonSerializerContext;
