using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Search.Answers;

/// <summary>Of a stored article only what is read by people, without making objects of the rest.</summary>
internal sealed record StoredPassages(string? Title, IReadOnlyList<StoredPassage>? Blocks)
{
    private static readonly StoredPassages None = new(null, []);

    /// <returns>Empty where the text is no article: nothing can be highlighted then.</returns>
    public static StoredPassages Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(json), StoredPassagesJsonContext.Default.StoredPassages) ?? None;
        }
        catch (JsonException)
        {
            return None;
        }
    }
}

internal sealed record StoredPassage(BlockKind Kind, string Text);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(StoredPassages))]
internal sealed partial class StoredPassagesJsonContext : JsonSerializerContext;
