using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Archive;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Idempotency;

/// <summary>Answers a request that is sent again under the same Idempotency-Key with the first one's reply, without doing it again.</summary>
/// <remarks>A middleware and not a filter of the endpoint: by the time filters run, the body may have been read.</remarks>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IReplyStore replies, SubmissionReader reader)
{
    public const string ReplayedHeader = "Idempotency-Replayed";

    // A client that sends while the first request is under way comes back when that one is likely done.
    private const string RetryAfterSeconds = "1";

    public Task InvokeAsync(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<TakesIdempotencyKey>() is not null && context.Request.Headers.ContainsKey(IdempotencyKey.Header)
            ? AnswerOnceAsync(context)
            : next(context);

    private async Task AnswerOnceAsync(HttpContext context)
    {
        if (!IdempotencyKey.TryRead(context.Request.Headers, out var key))
        {
            await ProblemAnswers.InvalidField(IdempotencyKey.Header, IdempotencyKey.Rule).ExecuteAsync(context);
            return;
        }

        if (await RequestBody.ReadAsync(context.Request, reader.Limits.MaxJsonBytes, context.RequestAborted) is not { } body)
        {
            await ProblemAnswers.Of(reader.TooLarge()).ExecuteAsync(context);
            return;
        }

        context.Request.Body = new MemoryStream(body, writable: false);
        // The same key from two senders is two keys.
        var sender = context.User.Identity?.Name;
        var claim = await replies.ClaimAsync($"{sender}\n{key}", RequestFingerprint.Of(context.Request, body), context.RequestAborted);
        await (claim.State switch
        {
            ReplyState.GoOn => AnswerAsync(context, claim),
            ReplyState.Answered => ReplayAsync(context, claim.Reply!),
            ReplyState.OtherRequest => Problem(ProblemCatalog.IdempotencyMismatch).ExecuteAsync(context),
            _ => RefuseAsync(context),
        });
    }

    private async Task AnswerAsync(HttpContext context, ReplyClaim claim)
    {
        StoredReply reply;
        try
        {
            reply = await RecordAsync(context);
        }
        catch
        {
            // Not cancelled with the request: a key that stays taken keeps its sender waiting.
            await replies.ReleaseAsync(claim, CancellationToken.None);
            throw;
        }

        if (IsFinal(reply.Status)) await replies.KeepAsync(claim, reply, CancellationToken.None);
        else await replies.ReleaseAsync(claim, CancellationToken.None);
        await context.Response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    /// <summary>What another attempt would be answered too; overload, faults and missing rights may be gone by then.</summary>
    private static bool IsFinal(int status) => status is < 500 and not (401 or 403 or 408 or 409 or 425 or 429);

    /// <summary>Holds the answer back until it is kept: one that got out and was not kept could be followed by another.</summary>
    private async Task<StoredReply> RecordAsync(HttpContext context)
    {
        var sent = context.Response.Body;
        using var recorded = new MemoryStream();
        context.Response.Body = recorded;
        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Response.Body = sent;
        }

        var response = context.Response;
        var location = response.Headers.Location.Count > 0 ? response.Headers.Location.ToString() : null;
        return new StoredReply(response.StatusCode, response.ContentType, location, recorded.ToArray());
    }

    private static async Task ReplayAsync(HttpContext context, StoredReply reply)
    {
        var response = context.Response;
        response.StatusCode = reply.Status;
        response.Headers[ReplayedHeader] = "true";
        if (reply.Location is not null) response.Headers.Location = reply.Location;
        if (reply.Body.Length == 0) return;
        response.ContentType = reply.ContentType;
        response.ContentLength = reply.Body.Length;
        await response.Body.WriteAsync(reply.Body, context.RequestAborted);
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem(ProblemCatalog.IdempotencyUnderWay).ExecuteAsync(context);
    }

    private static ProblemHttpResult Problem(ProblemKind kind) => TypedResults.Problem(ProblemAnswers.Describe(kind));
}
