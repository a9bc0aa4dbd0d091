namespace NewsArchive.Api.Problems;

/// <summary>A kind of problem the interface answers with.</summary>
/// <param name="Slug">Stable name; the last part of <see cref="Type"/>.</param>
/// <param name="Status">HTTP status it comes with.</param>
/// <param name="Title">What it is, the same words each time.</param>
/// <param name="Description">When it happens and what to do.</param>
internal sealed record ProblemKind(string Slug, int Status, string Title, string Description)
{
    /// <summary>The stable `type` of RFC 9457; a GET on it describes the problem.</summary>
    public string Type => "/problems/" + Slug;
}
