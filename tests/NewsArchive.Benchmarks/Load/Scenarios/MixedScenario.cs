using NewsArchive.Benchmarks.Load.Pace;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>Reading and writing at once.</summary>
/// <param name="writes">What share of requests writes, 0 to 1.</param>
/// <param name="single">Writes.</param>
/// <param name="search">Reads.</param>
/// <param name="seed">Which request is which.</param>
internal sealed class MixedScenario(double writes, SingleScenario single, SearchScenario search, int seed) : IScenario
{
    private readonly Lock _turn = new();
    private readonly Random _random = new(seed);

    public string Name => "mixed";

    public string About => FormattableString.Invariant($"{writes:P0} POSTs of one new article each, the rest searches");

    public void Prepare(int requests) => single.Prepare((int)(requests * writes));

    public Task<LoadAnswer> SendAsync(LoadHttp http)
    {
        bool write;
        lock (_turn) write = _random.NextDouble() < writes;
        return write ? single.SendAsync(http) : search.SendAsync(http);
    }
}
