using BenchmarkDotNet.Attributes;

using NewsArchive.Benchmarks.Texts;
using NewsArchive.Parsing;

namespace NewsArchive.Benchmarks.Throughput;

/// <summary>One operation reads every text once.</summary>
/// <remarks>Public and unsealed because BenchmarkDotNet derives from it.</remarks>
public class ParseBenchmark
{
    private readonly string[] _texts = TextSet.Load().Texts;
    private readonly ArticleParser _parser = new();

    [Benchmark(Baseline = true)]
    public int Split()
    {
        var lines = 0;
        foreach (var text in _texts) lines += text.Split('\n').Length;
        return lines;
    }

    [Benchmark]
    public int ParseText()
    {
        var blocks = 0;
        foreach (var text in _texts) blocks += _parser.ParseText(text).Blocks.Count;
        return blocks;
    }

    /// <summary>Facts are read when they are first asked for: dates, quotations and sources, all at once.</summary>
    [Benchmark]
    public int ParseTextWithFacts()
    {
        var quotes = 0;
        foreach (var text in _texts) quotes += _parser.ParseText(text).Quotes.Count;
        return quotes;
    }
}
