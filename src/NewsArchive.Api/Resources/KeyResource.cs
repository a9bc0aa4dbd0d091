using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Resources;

/// <summary>All keys, revoked ones too, the oldest first.</summary>
/// <param name="Items">The keys, without their secrets, which nobody has but their owners.</param>
internal sealed record KeyList(IReadOnlyList<AccessKey> Items);

/// <summary>A key that was just made.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Scope">What it may do.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="Key">The whole key. It is told this once: keep it where only its owner reads it.</param>
internal sealed record MadeKeyResource(string Id, string Name, Scope Scope, DateTimeOffset CreatedAt, string Key)
{
    public static MadeKeyResource Of(MadeKey made) =>
        new(made.Key.Id, made.Key.Name, made.Key.Scope, made.Key.CreatedAt, made.Token.Reveal());
}
