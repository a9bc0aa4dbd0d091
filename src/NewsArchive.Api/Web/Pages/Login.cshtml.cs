using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;

namespace NewsArchive.Api.Web.Pages;

/// <summary>Where people sign in with a key.</summary>
[OpenToAll]
internal sealed class LoginModel(KeySession session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool WrongKey { get; private set; }

    public async Task<IActionResult> OnPostAsync([FromForm] string? key, CancellationToken cancellationToken)
    {
        if (await session.SignInAsync(HttpContext, key, cancellationToken) is not null) return LocalRedirect(Back());
        WrongKey = true;
        return Page();
    }

    /// <summary>Back to where they wanted to go, on this site only.</summary>
    private string Back() => Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/";
}
