namespace NewsArchive.Api.Access;

/// <summary>Who a request comes from, for the journal.</summary>
internal static class RequestActor
{
    public const string Rest = "rest";
    public const string Web = "web";

    /// <summary>The door and the id of the caller's key; without a key, only the door is known.</summary>
    public static string Of(HttpContext context, string door = Rest) => Caller.KeyIdOf(context.User) is { } key ? $"{door}:{key}" : door;
}
