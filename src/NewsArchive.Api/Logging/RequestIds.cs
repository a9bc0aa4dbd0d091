using System.Security.Cryptography;

using Serilog.Context;

namespace NewsArchive.Api.Logging;

/// <summary>Gives each request an id that stands in every line it logs and in its answer, so that the two can be brought together.</summary>
internal sealed class RequestIds(RequestDelegate next, ILogger<RequestIds> log)
{
    public const string Header = "X-Request-Id";

    private const string Property = "RequestId";
    private const int MaxLength = 64;
    private const int Bytes = 16;

    public async Task InvokeAsync(HttpContext context)
    {
        var given = context.Request.Headers[Header].ToString();
        var id = IsPlainWord(given) ? given : Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
        context.TraceIdentifier = id;
        context.Response.OnStarting(static state =>
        {
            var started = (HttpContext)state;
            started.Response.Headers[Header] = started.TraceIdentifier;
            return Task.CompletedTask;
        }, context);
        // The scope is for what is logged through the framework, the property for the line about the request itself.
        using (log.BeginScope(new Dictionary<string, object> { [Property] = id }))
        using (LogContext.PushProperty(Property, id))
        {
            await next(context);
        }
    }

    /// <summary>A caller's own id is taken where it can stand in a log as it is.</summary>
    private static bool IsPlainWord(string id) =>
        id.Length is > 0 and <= MaxLength && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.');
}
