using System.Globalization;
using System.Text;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>Signs messages by the rules of Standard Webhooks 1.0 (www.standardwebhooks.com), which receivers have libraries for.</summary>
public static class HookSignature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>The three headers of one attempt.</summary>
    /// <param name="id">Id of the message, the same with every attempt.</param>
    /// <param name="at">The time of the attempt: receivers refuse what is minutes old.</param>
    /// <param name="body">The bytes that are sent.</param>
    /// <param name="secrets">Each signs: while a secret is being replaced receivers have one or the other.</param>
    public static IReadOnlyList<KeyValuePair<string, string>> Headers(string id, DateTimeOffset at, ReadOnlySpan<byte> body, IReadOnlyList<HookSecret> secrets)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        byte[] content = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. body];
        var signatures = string.Join(' ', secrets.Select(secret => $"v1,{Convert.ToBase64String(secret.Sign(content))}"));
        return [new(IdHeader, id), new(TimestampHeader, timestamp), new(SignatureHeader, signatures)];
    }
}
