using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsArchive.Parsing.Publishers;

/// <summary>Reads publisher profiles from JSON; comments and trailing commas are allowed, unknown names are errors.</summary>
public static class ProfileReader
{
    /// <param name="json">One profile.</param>
    /// <param name="name">What to call the file in errors.</param>
    /// <exception cref="ProfileException">The JSON is malformed, misses a name, or has one that is not known.</exception>
    public static PublisherProfile Read(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            var profile = JsonSerializer.Deserialize(json, ProfileJsonContext.Default.PublisherProfile);
            return Check(profile, name);
        }
        catch (JsonException error)
        {
            throw new ProfileException($"Publisher profile {name}: {error.Message}", error);
        }
    }

    private static PublisherProfile Check(PublisherProfile? profile, string name)
    {
        if (profile is null) throw new ProfileException($"Publisher profile {name}: is null; it must be an object.");
        if (profile.Id.Length == 0 || profile.Id.Any(c => !char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-'))
            throw new ProfileException($"Publisher profile {name}: id \"{profile.Id}\" must consist of lower-case letters, digits and hyphens.");
        return profile.Name.Length == 0 ? throw new ProfileException($"Publisher profile {name}: name is empty.") : profile;
    }
}

/// <summary>A publisher profile that cannot be used; the message names the file and what is wrong in it.</summary>
public sealed class ProfileException(string message, Exception? innerException = null) : Exception(message, innerException);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    IgnoreReadOnlyProperties = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(PublisherProfile))]
internal sealed partial class ProfileJsonContext : JsonSerializerContext;
