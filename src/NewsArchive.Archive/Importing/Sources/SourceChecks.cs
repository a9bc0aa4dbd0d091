using AngleSharp.Css.Parser;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>Checks what people say of a source, and says what is wrong by field.</summary>
public sealed class SourceChecks(FolderRoots roots)
{
    public const string DefaultTimeZone = "Asia/Jakarta";
    public const int DefaultJitterSeconds = 60;
    public const int MaxJitterSeconds = 3_600;

    private const int MaxAddress = 2_048;
    private const int MaxName = 200;
    private const int MaxSelector = 500;

    public Checked<SourceDefinition> Check(SourceInput input)
    {
        var errors = new Dictionary<string, string[]>();
        var kind = Word<SourceKind>("kind", input.Kind, null, errors);
        if (kind == SourceKind.File) errors["kind"] = ["Single files are imported by the command line (newsarchive import); the kind of a folder that is watched is folder."];
        var address = kind == SourceKind.Folder ? Folder(input.Address, errors) : Web(input.Address, errors);
        var definition = new SourceDefinition
        {
            Kind = kind,
            Name = Short("name", input.Name, MaxName, errors) ?? Cut(address),
            Address = address,
            Selector = Selector(input.Selector, kind, errors),
            Publisher = Short("publisher", input.Publisher, MaxName, errors),
            Schedule = Schedule(input.Schedule, errors),
            TimeZone = ZoneOf(input.TimeZone, errors),
            JitterSeconds = Jitter(input.JitterSeconds, errors),
            Paused = input.Paused ?? false,
            FullArticles = Word<FullArticles>("fullArticles", input.FullArticles, FullArticles.Auto, errors),
            Contact = Short("contact", input.Contact, MaxName, errors),
        };
        if (errors.Count == 0) return definition;
        return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
    }

    private static T Word<T>(string field, string? value, T? usual, Dictionary<string, string[]> errors)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(value) && usual is { } absent) return absent;
        // By name only: the parser of enums takes numbers too.
        var name = Array.Find(Enum.GetNames<T>(), name => name.Equals(value?.Trim(), StringComparison.OrdinalIgnoreCase));
        if (name is not null) return Enum.Parse<T>(name);
        errors[field] = [$"The {field} must be one of {string.Join(", ", Enum.GetNames<T>().Select(word => word.ToLowerInvariant()))}."];
        return default;
    }

    private static string Web(string? value, Dictionary<string, string[]> errors)
    {
        var address = Short("address", value, MaxAddress, errors);
        if (errors.ContainsKey("address")) return "";
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0)
            return uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        errors["address"] = ["The address must be an absolute http or https address without a user name."];
        return "";
    }

    private string Folder(string? value, Dictionary<string, string[]> errors)
    {
        var path = Short("address", value, MaxAddress, errors);
        if (errors.ContainsKey("address")) return "";
        var folder = roots.Check(path);
        if (folder.Fault is { } fault) errors["address"] = [fault.Message];
        return folder.Value ?? "";
    }

    private static string? Selector(string? value, SourceKind kind, Dictionary<string, string[]> errors)
    {
        var selector = Short("selector", value, MaxSelector, errors);
        if (kind == SourceKind.Listing && selector is null) errors.TryAdd("selector", ["A listing needs a selector: the CSS selector of its links (h2 a)."]);
        else if (kind != SourceKind.Listing && selector is not null) errors.TryAdd("selector", ["Only a listing has a selector."]);
        else if (selector is not null && new CssSelectorParser().ParseSelector(selector) is null) errors.TryAdd("selector", ["The selector is not a CSS selector."]);
        return selector;
    }

    private static string Schedule(string? value, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return SourceSchedule.AdaptiveWord;
        if (value.Length > MaxName || !SourceSchedule.TryRead(value, out _)) errors["schedule"] = [$"The schedule must be {SourceSchedule.Forms}."];
        return value.Trim();
    }

    private static string ZoneOf(string? value, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return DefaultTimeZone;
        if (value.Length <= MaxName && TimeZoneInfo.TryFindSystemTimeZoneById(value.Trim(), out _)) return value.Trim();
        errors["timeZone"] = ["The timeZone must be the name of a time zone, as Asia/Jakarta, Asia/Makassar or UTC."];
        return DefaultTimeZone;
    }

    private static int Jitter(int? value, Dictionary<string, string[]> errors)
    {
        if (value is null or (>= 0 and <= MaxJitterSeconds)) return value ?? DefaultJitterSeconds;
        errors["jitterSeconds"] = [$"The jitterSeconds must be from 0 to {MaxJitterSeconds}."];
        return DefaultJitterSeconds;
    }

    private static string? Short(string field, string? value, int limit, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var text = value.Trim();
        if (text.Length > limit) errors[field] = [$"The {field} may have at most {limit} characters."];
        else if (text.Any(char.IsControl)) errors[field] = [$"The {field} may hold no control characters."];
        return text;
    }

    private static string Cut(string address) => address.Length <= MaxName ? address : address[..MaxName];
}
