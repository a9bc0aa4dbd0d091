using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsArchive.Parsing;

/// <summary>Writes an enumeration's names in camelCase, whatever options a serialiser was given.</summary>
public sealed class CamelCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
