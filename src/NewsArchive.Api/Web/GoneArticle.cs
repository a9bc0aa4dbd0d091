namespace NewsArchive.Api.Web;

/// <summary>The article that was asked for was taken down: for the page that tells so.</summary>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
internal sealed record GoneArticle(DateTimeOffset At, string Reason);
