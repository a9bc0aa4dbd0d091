using Microsoft.AspNetCore.Http.Extensions;

using NewsArchive.Api.Web.Preferences;

namespace NewsArchive.Api.Web;

/// <summary>Addresses made of the present one.</summary>
internal static class RequestAddresses
{
    /// <summary>This page with a value of its query set, or taken out where the value is null.</summary>
    public static string With(this HttpRequest request, string name, string? value) =>
        request.With([new KeyValuePair<string, string?>(name, value)]);

    /// <summary>This page with values of its query set, or taken out where they are null. Preferences and handlers of forms are never carried along.</summary>
    public static string With(this HttpRequest request, IReadOnlyCollection<KeyValuePair<string, string?>> changes)
    {
        var failed = request.HttpContext.Features.Get<FailedRequest>();
        // The page that failed, not the one that says so. What answers to a form has no address of its own.
        var path = failed?.Path ?? request.PathBase + request.Path;
        var query = HttpMethods.IsGet(request.Method) && failed is null ? request.Query : QueryCollection.Empty;
        var kept = query.Where(pair => !ReaderPreferences.Names.Contains(pair.Key) && pair.Key != "handler" && changes.All(change => change.Key != pair.Key));
        var builder = new QueryBuilder(kept.SelectMany(pair => pair.Value, (pair, value) => new KeyValuePair<string, string>(pair.Key, value ?? "")));
        foreach (var (name, value) in changes)
        {
            if (value is not null) builder.Add(name, value);
        }

        return path + builder.ToString();
    }
}
