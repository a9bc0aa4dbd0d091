namespace NewsArchive.Api.Web;

/// <summary>What somebody asked for that cannot be shown.</summary>
/// <param name="Address">Its path and query; where it was a form, its path.</param>
internal sealed record FailedRequest(string Address, string Path);
