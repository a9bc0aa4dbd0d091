using System.Diagnostics;

using NewsArchive.Archive.Duplicates;

namespace NewsArchive.Benchmarks.Duplicates;

/// <summary>How well a method finds the damaged texts among all, and how often it takes two texts for one that are not.</summary>
internal static class DuplicateMeasure
{
    /// <summary>Share of the shorter text, counted word for word, from which on two texts are rightly taken for one.</summary>
    private const double TrulyShared = 0.4;

    private const int MostOfAKey = 32;

    public static DuplicateReading Of(SketchMethod method, string[] texts, IReadOnlyList<DamagedPair> pairs)
    {
        var watch = Stopwatch.StartNew();
        var sketches = texts.Select(method.Sketch).ToArray();
        var microseconds = watch.Elapsed.TotalMicroseconds / texts.Length;
        var index = new Dictionary<long, List<int>>();
        for (var i = 0; i < texts.Length; i++)
        {
            foreach (var key in method.Keys(sketches[i]))
            {
                if (!index.TryGetValue(key, out var list)) index[key] = list = [];
                if (list.Count < MostOfAKey) list.Add(i);
            }
        }

        var found = new Dictionary<string, (int Found, int All)>(StringComparer.Ordinal);
        var (right, wrong, candidates) = (0, 0, 0L);
        foreach (var pair in pairs)
        {
            var sketch = method.Sketch(pair.Text);
            var near = method.Keys(sketch).SelectMany(key => index.GetValueOrDefault(key, [])).Distinct().ToList();
            candidates += near.Count;
            var decided = near.Where(i => method.Same(sketch, sketches[i])).ToList();
            var before = found.GetValueOrDefault(pair.Kind);
            found[pair.Kind] = (before.Found + (decided.Contains(pair.Index) ? 1 : 0), before.All + 1);
            foreach (var i in decided)
            {
                if (i == pair.Index || SharedPassages.Find(pair.Text, texts[i]).Share >= TrulyShared) right++;
                else wrong++;
            }
        }

        return new DuplicateReading(
            method.Name,
            found.ToDictionary(static pair => pair.Key, static pair => (double)pair.Value.Found / pair.Value.All),
            (double)right / Math.Max(1, right + wrong),
            microseconds,
            (double)candidates / pairs.Count,
            method.Bytes);
    }
}

/// <param name="Recall">By kind of damage.</param>
/// <param name="Precision">Of all texts taken for one, how many share at least four tenths word for word.</param>
/// <param name="Microseconds">To make a sketch.</param>
/// <param name="Candidates">Texts compared for one looked up.</param>
/// <param name="Bytes">Stored of a text.</param>
internal sealed record DuplicateReading(string Method, IReadOnlyDictionary<string, double> Recall, double Precision, double Microseconds, double Candidates, int Bytes);
