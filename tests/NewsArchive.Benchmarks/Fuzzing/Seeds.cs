namespace NewsArchive.Benchmarks.Fuzzing;

/// <summary>Random numbers that are the same on every machine and in every run.</summary>
internal static class Seeds
{
    // System.HashCode differs from run to run.
    public static Random RandomOf(int seed, long number)
    {
        var mixed = (ulong)number * 0x9E3779B97F4A7C15 + (uint)seed * 0xD1B54A32D192ED03;
        mixed = (mixed ^ (mixed >> 32)) * 0xBF58476D1CE4E5B9;
        return new Random((int)(mixed >> 32));
    }
}
