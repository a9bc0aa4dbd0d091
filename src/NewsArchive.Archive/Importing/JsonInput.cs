using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace NewsArchive.Archive.Importing;

/// <summary>Reads an object in JSON that somebody sent.</summary>
public static class JsonInput
{
    /// <summary>Reads an object. Bytes that are not valid in the character set, broken JSON and wrong types are told apart.</summary>
    /// <param name="json">The object's bytes.</param>
    /// <param name="type">What it is.</param>
    /// <param name="charset">The declared character set; null for UTF-8.</param>
    /// <param name="line">The line that counts as the first one in messages.</param>
    public static Checked<T> Read<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, string? charset = null, long line = 1)
        where T : class
    {
        if (ContentDecoder.IsPlainUtf8(json, charset)) return Deserialize(json, type, line);
        var text = ContentDecoder.Decode(json, charset);
        return text.Ok ? Deserialize(Encoding.UTF8.GetBytes(text.Value), type, line) : text.Fault;
    }

    private static Checked<T> Deserialize<T>(ReadOnlySpan<byte> json, JsonTypeInfo<T> type, long line)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? (Checked<T>)Malformed("The JSON is null where an object is expected.", line, 1);
        }
        catch (JsonException broken)
        {
            return Malformed(Describe(broken), line + (broken.LineNumber ?? 0), (broken.BytePositionInLine ?? 0) + 1);
        }
    }

    private static SubmissionFault Malformed(string message, long line, long position) =>
        new(FaultKind.MalformedJson, $"{message} (line {line}, position {position})") { Line = line, Position = position };

    private static string Describe(JsonException broken)
    {
        // A syntax error carries the reader's own exception; its words are worth showing, without the place, which is
        // told apart. Any other error is a value of the wrong type, whose words name types of this program.
        if (broken.InnerException is not JsonException syntax)
            return $"The JSON has an unsuitable value at {broken.Path ?? "$"}.";
        var end = syntax.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "The JSON is not valid: " + (end < 0 ? syntax.Message : syntax.Message[..end]);
    }
}
