namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Makes a failing text as short as it can be.</summary>
internal static class Shrinking
{
    /// <param name="fails">Whether a text still fails in the same way.</param>
    public static string Shortest(string text, Func<string, bool> fails)
    {
        for (var length = -1; length != text.Length;)
        {
            length = text.Length;
            for (var chunk = Math.Max(1, text.Length / 2); chunk > 0; chunk /= 2) text = WithoutChunks(text, chunk, fails);
        }

        return Plain(text, fails);
    }

    private static string WithoutChunks(string text, int chunk, Func<string, bool> fails)
    {
        for (var at = 0; at < text.Length;)
        {
            var shorter = text.Remove(at, Math.Min(chunk, text.Length - at));
            if (fails(shorter)) text = shorter;
            else at += chunk;
        }

        return text;
    }

    /// <summary>Letters that do not matter become the same letter, so that those that do stand out.</summary>
    private static string Plain(string text, Func<string, bool> fails)
    {
        for (var i = 0; i < text.Length; i++)
        {
            foreach (var plain in "aA1")
            {
                if (!char.IsLetterOrDigit(text[i]) || text[i] == plain || char.IsUpper(text[i]) != char.IsUpper(plain)) continue;
                var plainer = $"{text.AsSpan(0, i)}{plain}{text.AsSpan(i + 1)}";
                if (!fails(plainer)) continue;
                text = plainer;
                break;
            }
        }

        return text;
    }
}
