namespace NewsArchive.Benchmarks.Load.Pace;

/// <summary>All answers of a load, from many threads: times by kind, errors by kind, and what came second by second.</summary>
internal sealed class LoadRecord
{
    private readonly Lock _turn = new();
    private readonly SortedDictionary<string, Timings> _times = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, long> _errors = new(StringComparer.Ordinal);
    private readonly List<LoadSecond> _seconds = [];
    private readonly Timings _late = new();

    /// <summary>Of good answers, by what was asked.</summary>
    public IReadOnlyDictionary<string, Timings> Times => _times;

    public IReadOnlyDictionary<string, long> Errors => _errors;

    public IReadOnlyList<LoadSecond> Seconds => _seconds;

    /// <summary>When the last answer came, since the start.</summary>
    public TimeSpan LastAnswer { get; private set; }

    /// <summary>How long after its moment each request was sent: what the sender's own clock adds to the times.</summary>
    public Timings Late => _late;

    public Timings All()
    {
        var all = new Timings();
        foreach (var times in _times.Values) all.Add(times);
        return all;
    }

    /// <param name="due">When it should have been sent, since the start.</param>
    /// <param name="sent">When it was.</param>
    /// <param name="answered">When all of the answer was there.</param>
    /// <param name="answer">The answer.</param>
    public void Add(TimeSpan due, TimeSpan sent, TimeSpan answered, LoadAnswer answer)
    {
        lock (_turn)
        {
            _late.Add(sent - due);
            if (answered > LastAnswer) LastAnswer = answered;
            var second = (int)answered.TotalSeconds;
            while (_seconds.Count <= second) _seconds.Add(new LoadSecond(0, 0, 0, TimeSpan.Zero));
            var took = answered - due;
            if (answer.Error is { } error)
            {
                var name = $"{answer.Kind}: {error}";
                _errors[name] = _errors.GetValueOrDefault(name) + 1;
                _seconds[second] = _seconds[second] with { Errors = _seconds[second].Errors + 1 };
                return;
            }

            if (!_times.TryGetValue(answer.Kind, out var times)) _times.Add(answer.Kind, times = new Timings());
            times.Add(took);
            _seconds[second] = new LoadSecond(
                _seconds[second].Answers + 1, _seconds[second].Articles + answer.Articles, _seconds[second].Errors, took > _seconds[second].Slowest ? took : _seconds[second].Slowest);
        }
    }
}

/// <summary>What came within one second.</summary>
/// <param name="Answers">Good ones.</param>
/// <param name="Articles">Articles in them.</param>
/// <param name="Errors">The others.</param>
/// <param name="Slowest">Of the good ones.</param>
internal sealed record LoadSecond(long Answers, long Articles, long Errors, TimeSpan Slowest);
