namespace NewsArchive.Benchmarks.Duplicates;

/// <summary>What becomes of a text on its way to another outlet: pairs that are one text and have to be found.</summary>
internal sealed class DamagedPairs(string[] texts, int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Each kind of damage done to each text.</summary>
    public IEnumerable<DamagedPair> Make(IEnumerable<int> chosen)
    {
        foreach (var index in chosen)
        {
            var sentences = Sentences(texts[index]);
            if (sentences.Count < 6) continue;
            yield return new DamagedPair("changed lead", index, Join(Sentences(Other()).Take(2).Concat(sentences.Skip(2))));
            yield return new DamagedPair("cut tail", index, Join(sentences.Take((int)Math.Ceiling(sentences.Count * (0.4 + (_random.NextDouble() * 0.4))))));
            yield return new DamagedPair("agency text in another outlet", index, Agency(sentences));
        }
    }

    /// <summary>One sentence in eight left out, one word in twenty exchanged, a paragraph of the outlet's own before the end.</summary>
    private string Agency(List<string> sentences)
    {
        var kept = sentences.Where(_ => _random.Next(8) > 0).Select(sentence => string.Join(' ', sentence.Split(' ').Select(word => _random.Next(20) == 0 ? "redaksi" : word)));
        return Join(kept.Concat(Sentences(Other()).Take(2)).Append("Artikel ini disunting oleh redaksi."));
    }

    private string Other() => texts[_random.Next(texts.Length)];

    private static List<string> Sentences(string text) => [.. text.Split([". ", "\n"], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Join(IEnumerable<string> sentences) => string.Join(". ", sentences);
}

/// <param name="Kind">What was done to the text.</param>
/// <param name="Index">Which text it was.</param>
/// <param name="Text">What became of it.</param>
internal sealed record DamagedPair(string Kind, int Index, string Text);
