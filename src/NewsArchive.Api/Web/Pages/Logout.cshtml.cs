using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Archive.Access;

namespace NewsArchive.Api.Web.Pages;

/// <summary>Where people sign out. Not open to all: the form's token is one of those who are signed in.</summary>
[RequireScope(Scope.Read)]
internal sealed class LogoutModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await KeySession.SignOutAsync(HttpContext);
        return LocalRedirect("/login");
    }
}
