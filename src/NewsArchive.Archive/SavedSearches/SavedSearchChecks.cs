using System.Net;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Fetching;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.SavedSearches;

/// <summary>Checks what people say of a saved search, and says what is wrong by field. The query itself is never wrong: what is odd in it is read as search reads it.</summary>
public sealed class SavedSearchChecks(FetchSettings fetching)
{
    private const int MaxName = 200;
    private const int MaxQuery = 2_000;
    private const int MaxValue = 200;
    private const int MaxHook = 2_048;

    public Checked<SavedSearchDefinition> Check(SavedSearchInput input)
    {
        var errors = new Dictionary<string, string[]>();
        var query = input.Query?.Trim() ?? "";
        if (query.Length > MaxQuery) errors["query"] = [FormattableString.Invariant($"The query may have at most {MaxQuery} characters; it has {query.Length}.")];
        var hook = Hook(input.Hook, errors);
        var definition = new SavedSearchDefinition
        {
            Name = Short("name", input.Name, MaxName, errors) ?? Named(query, hook),
            Query = query,
            Filter = new SearchFilter
            {
                Publisher = Short("publisher", input.Publisher, MaxValue, errors),
                Place = Short("place", input.Place, MaxValue, errors),
                Section = Short("section", input.Section, MaxValue, errors),
                Author = Short("author", input.Author, MaxValue, errors),
                Tag = Short("tag", input.Tag, MaxValue, errors),
                From = Time("from", input.From, wholeDay: false, errors),
                To = Time("to", input.To, wholeDay: true, errors),
            },
            Hook = hook?.AbsoluteUri ?? "",
            Paused = input.Paused ?? false,
        };
        if (errors.Count == 0) return definition;
        return new SubmissionFault(FaultKind.InvalidFields, string.Join(' ', errors.Values.Select(messages => messages[0]))) { Errors = errors };
    }

    /// <summary>A name that leads to an address that may not be visited is found out when it is visited; an address that is one is found out here.</summary>
    private Uri? Hook(string? value, Dictionary<string, string[]> errors)
    {
        var text = Short("hook", value, MaxHook, errors);
        if (errors.ContainsKey("hook")) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            errors["hook"] = ["The hook must be an absolute http or https address without a user name."];
            return null;
        }

        if (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var address) && PublicAddresses.Refuse(address, fetching.AllowPrivateNetworks) is { } reason)
            errors["hook"] = [$"The hook leads to an address that is {reason} and not to be visited."];
        // What stands behind # is never sent.
        return new Uri(uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
    }

    private static DateTimeOffset? Time(string field, string? value, bool wholeDay, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        if (NewsTime.TryReadDate(value, out var start)) return wholeDay ? start.AddDays(1) : start;
        if (NewsTime.TryRead(value, out var time)) return time;
        errors[field] = [$"The {field} must be {NewsTime.Forms}."];
        return null;
    }

    private static string? Short(string field, string? value, int limit, Dictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(value)) return null;
        var text = value.Trim();
        if (text.Length > limit) errors[field] = [FormattableString.Invariant($"The {field} may have at most {limit} characters.")];
        else if (text.Any(char.IsControl)) errors[field] = [$"The {field} may hold no control characters."];
        return text;
    }

    private static string Named(string query, Uri? hook)
    {
        var name = query.Length > 0 ? string.Concat(query.Select(c => char.IsControl(c) ? ' ' : c)) : hook?.Host ?? "";
        return TextCut.To(name, MaxName);
    }
}
