using System.Diagnostics;

using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Words;

namespace NewsArchive.Api.Web.Pages;

/// <summary>What a browser is shown in place of a page that cannot be shown.</summary>
[IgnoreAntiforgeryToken]
[OpenToAll]
internal sealed class FailureModel : PageModel
{
    public int Status { get; private set; }

    public PagePhrase Title { get; private set; } = FailureWords.NotFoundTitle;

    public PagePhrase Text { get; private set; } = FailureWords.NotFoundText;

    public bool CanTryAgain { get; private set; }

    /// <summary>The page that failed.</summary>
    public string Address { get; private set; } = "/";

    /// <summary>For an article that was taken down: when, and why.</summary>
    public GoneArticle? Gone { get; private set; }

    /// <summary>For a fault of the service: what its log has it under.</summary>
    public string? TraceId { get; private set; }

    /// <remarks>Takes every method: what failed may have been a form.</remarks>
    public void OnGet() => Describe();

    public void OnPost() => Describe();

    private void Describe()
    {
        // Only what failed gets here with a status of its own; somebody who types this address finds nothing.
        var failed = HttpContext.Features.Get<FailedRequest>();
        Status = failed is null ? StatusCodes.Status404NotFound : Response.StatusCode;
        Response.StatusCode = Status;
        Address = failed?.Address ?? "/";
        (Title, Text) = Status switch
        {
            410 => (FailureWords.GoneTitle, FailureWords.GoneText),
            404 or 405 => (FailureWords.NotFoundTitle, FailureWords.NotFoundText),
            401 or 403 => (FailureWords.ForbiddenTitle, FailureWords.ForbiddenText),
            413 => (FailureWords.TooLargeTitle, FailureWords.TooLargeText),
            429 => (FailureWords.TooManyTitle, FailureWords.TooManyText),
            503 => (FailureWords.AwayTitle, FailureWords.AwayText),
            >= 500 => (FailureWords.FaultTitle, FailureWords.FaultText),
            _ => (FailureWords.BadRequestTitle, FailureWords.BadRequestText),
        };
        Gone = HttpContext.Features.Get<GoneArticle>();
        CanTryAgain = Status is 429 or >= 500;
        if (Status == StatusCodes.Status500InternalServerError) TraceId = Activity.Current?.Id ?? HttpContext.TraceIdentifier;
    }
}
