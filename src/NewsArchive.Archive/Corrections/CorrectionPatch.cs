using System.Globalization;
using System.Text.Json;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Corrections;

/// <summary>Reads a correction that is written as a JSON merge patch (RFC 7396): what is absent stays, what is null goes.</summary>
public static class CorrectionPatch
{
    private const int MaxTitle = 1_000;
    private const int MaxName = 200;
    private const int MaxNames = 100;

    /// <returns>The correction, or what is wrong with it, by member.</returns>
    public static Checked<Correction> Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(document.RootElement);
        }
        catch (JsonException broken)
        {
            return new SubmissionFault(FaultKind.MalformedJson, "The patch is not valid JSON.") { Line = (broken.LineNumber ?? 0) + 1, Position = (broken.BytePositionInLine ?? 0) + 1 };
        }
    }

    public static Checked<Correction> Read(string json) => Read(System.Text.Encoding.UTF8.GetBytes(json));

    private static Checked<Correction> Read(JsonElement patch)
    {
        if (patch.ValueKind != JsonValueKind.Object) return new SubmissionFault(FaultKind.InvalidFields, "The patch must be an object.");
        var errors = new Dictionary<string, string[]>();
        var correction = new Correction();
        foreach (var member in patch.EnumerateObject())
        {
            correction = member.Name switch
            {
                "title" => correction with { Title = Text(member, MaxTitle, errors) },
                "place" => correction with { Place = Text(member, MaxName, errors) },
                "publishedAt" => correction with { PublishedAt = Time(member, errors) },
                "authors" => correction with { Authors = Names(member, errors) },
                "tags" => correction with { Tags = Names(member, errors) },
                "blockKinds" => correction with { BlockKinds = Kinds(member, errors) },
                _ => Unknown(member.Name, correction, errors),
            };
        }

        if (errors.Count == 0) return correction;
        return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
    }

    private static Correction Unknown(string name, Correction correction, Dictionary<string, string[]> errors)
    {
        errors[name] = [$"There is no {name} to correct: title, publishedAt, place, authors, tags and blockKinds can be."];
        return correction;
    }

    private static Change<string> Text(JsonProperty member, int limit, Dictionary<string, string[]> errors)
    {
        if (member.Value.ValueKind == JsonValueKind.Null) return new Change<string>(null);
        var text = member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString()!.Trim() : "";
        if (text.Length == 0 || text.Length > limit || text.Contains('\0', StringComparison.Ordinal))
            errors[member.Name] = [$"The {member.Name} must be null or a text of 1 to {limit} characters."];
        return new Change<string>(text);
    }

    private static Change<DateTimeOffset?> Time(JsonProperty member, Dictionary<string, string[]> errors)
    {
        if (member.Value.ValueKind == JsonValueKind.Null) return new Change<DateTimeOffset?>(null);
        if (member.Value.ValueKind == JsonValueKind.String && NewsTime.TryRead(member.Value.GetString()!, out var time)) return new Change<DateTimeOffset?>(time);
        errors[member.Name] = [$"The {member.Name} must be null or {NewsTime.Forms}."];
        return new Change<DateTimeOffset?>(null);
    }

    private static Change<IReadOnlyList<string>> Names(JsonProperty member, Dictionary<string, string[]> errors)
    {
        if (member.Value.ValueKind == JsonValueKind.Null) return new Change<IReadOnlyList<string>>(null);
        var names = member.Value.ValueKind == JsonValueKind.Array
            ? member.Value.EnumerateArray().Select(name => name.ValueKind == JsonValueKind.String ? name.GetString()!.Trim() : "").ToList()
            : [""];
        if (names.Count > MaxNames || names.Exists(name => name.Length is 0 or > MaxName || name.Contains('\0', StringComparison.Ordinal)))
            errors[member.Name] = [$"The {member.Name} must be null or a list of at most {MaxNames} texts of 1 to {MaxName} characters."];
        return new Change<IReadOnlyList<string>>(names);
    }

    private static Dictionary<int, BlockKind> Kinds(JsonProperty member, Dictionary<string, string[]> errors)
    {
        var kinds = new Dictionary<int, BlockKind>();
        if (member.Value.ValueKind != JsonValueKind.Object)
        {
            errors[member.Name] = ["The blockKinds must be an object: the block's place, from 0, and its kind."];
            return kinds;
        }

        foreach (var block in member.Value.EnumerateObject())
        {
            if (int.TryParse(block.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && KindOf(block.Value) is { } kind) kinds[at] = kind;
            else errors[$"blockKinds.{block.Name}"] = ["A block is named by its place, from 0, and its kind is paragraph, subheading, listItem, quote, table or caption."];
        }

        return kinds;
    }

    private static BlockKind? KindOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return null;
        var name = value.GetString();
        foreach (var kind in Enum.GetValues<BlockKind>())
        {
            if (JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()) == name) return kind;
        }

        return null;
    }
}
