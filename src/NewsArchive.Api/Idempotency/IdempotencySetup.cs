namespace NewsArchive.Api.Idempotency;

/// <summary>Marks an operation that may be sent again safely under an Idempotency-Key.</summary>
internal static class IdempotencySetup
{
    public static RouteHandlerBuilder WithIdempotencyKey(this RouteHandlerBuilder endpoint) =>
        endpoint.WithMetadata(new TakesIdempotencyKey()).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
}

/// <summary>That an operation takes the header Idempotency-Key.</summary>
internal sealed record TakesIdempotencyKey;
