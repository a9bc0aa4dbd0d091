namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Halves of surrogate pairs without their other half: UTF-8 cannot say them, and they have no normal form.</summary>
internal static class Surrogates
{
    public static bool HasLoneOne(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0; at = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1])) return true;
            text = text[(at + 2)..];
        }

        return false;
    }
}
