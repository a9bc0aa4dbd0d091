namespace NewsArchive.Api.Problems;

/// <summary>The service has more to do than it may take on.</summary>
internal sealed class OverloadedException(string reason) : Exception(reason);
