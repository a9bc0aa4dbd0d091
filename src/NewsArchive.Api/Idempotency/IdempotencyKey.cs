using System.Diagnostics.CodeAnalysis;

namespace NewsArchive.Api.Idempotency;

/// <summary>
/// The header Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a value that the sender makes up, a new one for
/// each request and the same one for each repetition.
/// </summary>
internal static class IdempotencyKey
{
    public const string Header = "Idempotency-Key";

    public const int MaxLength = 200;

    public static string Rule { get; } = $"The header {Header} must be one value of 1 to {MaxLength} visible ASCII characters.";

    /// <returns>False where there is none, or several, or it is against the <see cref="Rule"/>.</returns>
    /// <param name="headers">The request's headers.</param>
    /// <param name="key">The key, without the quotation marks it may stand in.</param>
    public static bool TryRead(IHeaderDictionary headers, [NotNullWhen(true)] out string? key)
    {
        var values = headers[Header];
        key = values.Count == 1 ? values[0]!.Trim() : "";
        if (key is ['"', .., '"'] && key.Length > 1) key = key[1..^1];
        return key.Length is > 0 and <= MaxLength && !key.AsSpan().ContainsAnyExceptInRange('!', '~');
    }
}
