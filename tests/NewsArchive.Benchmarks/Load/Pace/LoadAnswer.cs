namespace NewsArchive.Benchmarks.Load.Pace;

/// <summary>What became of a request.</summary>
/// <param name="Kind">What was asked; times are told apart by it.</param>
/// <param name="Error">Why it is no good answer; null where it is one.</param>
/// <param name="Articles">How many articles it took in or brought.</param>
internal sealed record LoadAnswer(string Kind, string? Error, int Articles);
