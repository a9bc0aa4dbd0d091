namespace NewsArchive.Archive.Duplicates;

/// <summary>What two fingerprints say of their texts.</summary>
/// <param name="Kind">SameText, NearDuplicate or Different: fingerprints know no stories.</param>
/// <param name="Score">The share of the shorter text that stands in the longer one, estimated, 0 to 1.</param>
internal readonly record struct Resemblance(DuplicateKind Kind, double Score)
{
    /// <summary>Share of the shorter text from which on two are one text: calibrated with `duplicates` of the benchmarks.</summary>
    public const double NearDuplicate = 0.5;

    /// <summary>
    /// Share of all shingles of both that have to be common beside it: of a note and a long article the estimate of what the note shares is
    /// too rough.
    /// </summary>
    private const double LeastCommon = 0.12;

    public static Resemblance Of(Fingerprint one, Fingerprint other)
    {
        if (one.TextHash == other.TextHash && one.Shingles == other.Shingles && one.Shingles > 0) return new Resemblance(DuplicateKind.SameText, 1);
        if (one.Signature.Length == 0 || one.Signature.Length != other.Signature.Length) return new Resemblance(DuplicateKind.Different, 0);
        var equal = 0;
        for (var i = 0; i < one.Signature.Length; i++)
        {
            if (one.Signature[i] == other.Signature[i]) equal++;
        }

        var common = (double)equal / one.Signature.Length;
        var shared = common / (1 + common) * (one.Shingles + other.Shingles);
        var score = Math.Min(1, shared / Math.Min(one.Shingles, other.Shingles));
        return new Resemblance(score >= NearDuplicate && common >= LeastCommon ? DuplicateKind.NearDuplicate : DuplicateKind.Different, score);
    }
}
