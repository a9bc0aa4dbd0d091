using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Logging;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Web.Pages;

/// <summary>Who may do what: keys are made and revoked here.</summary>
[RequireScope(Scope.Admin)]
internal sealed class KeysModel(IKeyStore keys, KeyRing ring, KeySession session, ILogger<KeysModel> log) : PageModel
{
    public IReadOnlyList<AccessKey> Keys { get; private set; } = [];

    /// <summary>The key that was just made, whole.</summary>
    public string? Made { get; private set; }

    public bool WrongName { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task OnPostAsync([FromForm] string? name, [FromForm] Scope scope, CancellationToken cancellationToken)
    {
        WrongName = (name ?? "").Trim() is var trimmed && (trimmed.Length > KeyRules.MaxNameLength || trimmed.Any(char.IsControl) || !Enum.IsDefined(scope));
        if (!WrongName)
        {
            var made = await keys.CreateAsync(scope, trimmed, cancellationToken);
            Log.KeyCreated(log, made.Key.Id, made.Key.Scope, Caller.KeyIdOf(User));
            Made = made.Token.Reveal();
            // The first key ends the trust in this machine: whoever makes it here goes on with it.
            if (Caller.KeyIdOf(User) is null && scope == Scope.Admin && await session.SignInAsync(HttpContext, Made, cancellationToken) is not null)
            {
                // The forms of this very answer are already those of somebody who is signed in.
                HttpContext.User = Caller.Of(made.Key, AccessSchemes.Session);
            }
        }

        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync([FromForm] string id, CancellationToken cancellationToken)
    {
        if (!await keys.RevokeAsync(id, cancellationToken)) return NotFound();
        ring.Forget(id);
        Log.KeyRevoked(log, id, Caller.KeyIdOf(User));
        return LocalRedirect("/keys");
    }

    private async Task ShowAsync(CancellationToken cancellationToken) => Keys = await keys.ListAsync(cancellationToken);
}
