using System.Text;

using NewsArchive.Benchmarks.Texts;

namespace NewsArchive.Benchmarks.Fuzzing.RawText;

/// <summary>Makes the texts that are tried: the same seed and number give the same text.</summary>
internal sealed class TextMaker(string[] texts, int seed)
{
    private const int MinSlice = 200;
    private const int MaxSlice = 3000;
    private const int MaxDamages = 8;

    private readonly string[] _texts = [.. texts, .. GeneratedTexts.Make(count: 40, seed: 1)];

    /// <param name="buffer">Space to work in.</param>
    public string Make(long number, StringBuilder buffer)
    {
        var random = Seeds.RandomOf(seed, number);
        buffer.Clear();
        switch (random.Next(20))
        {
            case 0: RandomText.Append(buffer, random); return buffer.ToString();
            case 1: RandomText.AppendPhrases(buffer, random); break;
            case 2 or 3: Slice(buffer, random, MaxSlice / 2); Slice(buffer, random, MaxSlice / 2); break;
            default: Slice(buffer, random, MaxSlice); break;
        }

        for (var n = random.Next(1, MaxDamages + 1); n > 0; n--) TextDamage.Inflict(buffer, random);
        return buffer.ToString();
    }

    /// <summary>Part of a text; half of the time its beginning, where datelines and by-lines are.</summary>
    private void Slice(StringBuilder buffer, Random random, int longest)
    {
        var text = _texts[random.Next(_texts.Length)];
        var length = Math.Min(random.Next(MinSlice, longest + 1), text.Length);
        var start = random.Next(2) == 0 ? 0 : random.Next(text.Length - length + 1);
        buffer.Append(text, start, length);
    }
}
