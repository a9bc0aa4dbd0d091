namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>A promise that a text broke.</summary>
/// <param name="Kind">What is the same for all texts that break it in this way.</param>
/// <param name="Detail">What is particular to this text.</param>
internal sealed record Failure(string Kind, string Detail);
