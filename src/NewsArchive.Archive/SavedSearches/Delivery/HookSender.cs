using System.Globalization;

using Microsoft.Extensions.Logging;

using NewsArchive.Archive.Importing.Fetching;

namespace NewsArchive.Archive.SavedSearches.Delivery;

/// <summary>Posts a message to its hook, through the one door to the network, and judges the answer.</summary>
internal sealed class HookSender(IWebDoor door, WebhookSettings settings, TimeProvider clock, ILogger<HookSender> logger)
{
    /// <summary>What goes wrong is told in the answer; it throws for cancellation only.</summary>
    public async Task<HookAnswer> SendAsync(HeldSearch held, OpenedMessage message, CancellationToken cancellationToken)
    {
        if (message.IsEmpty) return new HookAnswer(HookVerdict.Unneeded, null, null, null);
        var now = clock.GetUtcNow();
        var body = HookPayload.Write(held.Search, message, now);
        var answer = await door.PostAsync(
            new PostRequest(new Uri(held.Search.Definition.Hook))
            {
                ContentType = "application/json",
                Body = body,
                Headers = HookSignature.Headers(HookDelivery.MessageIdOf(message.Id), now, body, held.Secrets),
                Time = settings.AnswerTime,
            },
            cancellationToken);
        var judged = Judge(answer);
        Tell(held, message, answer, judged);
        return judged;
    }

    private static HookAnswer Judge(FetchAnswer answer)
    {
        if (answer.Fault is { } fault) return new HookAnswer(HookVerdict.Again, null, fault.Message, null);
        return answer.Status switch
        {
            >= 200 and <= 299 => new HookAnswer(HookVerdict.Taken, answer.Status, null, null),
            410 => new HookAnswer(HookVerdict.NoMore, answer.Status, "The hook answered 410 (gone for good): it asks for no more messages.", null),
            >= 300 and <= 399 => Refused("a redirect; messages are posted to the address that was given and nowhere else"),
            429 => Refused("too many requests"),
            >= 500 => Refused("an error of the receiver"),
            _ => Refused("refused"),
        };

        HookAnswer Refused(string meaning) => new(
            HookVerdict.Again, answer.Status, string.Create(CultureInfo.InvariantCulture, $"The hook answered {answer.Status} ({meaning})."), answer.RetryAfter);
    }

    /// <summary>By ids and codes: the hook's address may have a secret in it.</summary>
    private void Tell(HeldSearch held, OpenedMessage message, FetchAnswer answer, HookAnswer judged)
    {
        if (judged.Verdict == HookVerdict.Taken) Log.HookTold(logger, held.Search.Id, message.Id, message.Attempt, message.Articles.Count);
        else Log.HookRefused(logger, held.Search.Id, message.Id, message.Attempt, answer.Status, answer.Fault?.Kind);
    }
}
