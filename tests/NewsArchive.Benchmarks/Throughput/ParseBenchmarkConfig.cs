using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;

using NewsArchive.Benchmarks.Texts;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>Times and allocations, also per character and per article of the texts measured.</summary>
internal sealed class ParseBenchmarkConfig : ManualConfig
{
    public ParseBenchmarkConfig()
    {
        var texts = TextSet.Load();
        Add(DefaultConfig.Instance);
        AddJob(Job.Default);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddColumn(
            new PerTextColumn("MB/s", "Megabytes of UTF-8 a second", (nanoseconds, _) => texts.Bytes * 1e3 / nanoseconds),
            new PerTextColumn("Articles/s", "Texts a second", (nanoseconds, _) => texts.Texts.Length * 1e9 / nanoseconds),
            new PerTextColumn("ns/char", "Nanoseconds per UTF-16 unit", (nanoseconds, _) => nanoseconds / texts.Characters),
            new PerTextColumn("B/char", "Bytes allocated per UTF-16 unit", (_, bytes) => (double)bytes / texts.Characters));
    }
}
