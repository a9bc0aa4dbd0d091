using NewsArchive.Parsing.Cleaning.Drafting;
using NewsArchive.Parsing.Cleaning.Noise;
using NewsArchive.Parsing.Cleaning.Repeats;
using NewsArchive.Parsing.Text;

namespace NewsArchive.Parsing.Cleaning;

/// <summary>Makes one piece of what belongs together: a label and its headlines, an invitation and its placeholder, a list.</summary>
internal static class ClaimMerging
{
    private static readonly HashSet<(CleaningRule, CleaningRule)> Belongs =
    [
        (NoiseRules.RelatedLabel, NoiseRules.RelatedNextLine),
        (NoiseRules.RelatedNextLine, NoiseRules.RelatedNextLine),
        (NoiseRules.VideoLeadIn, NoiseRules.VideoPlaceholder),
        (NoiseRules.VideoLeadIn, NoiseRules.VideoLeadIn),
        (NoiseRules.EmbeddedPost, NoiseRules.EmbeddedPost),
        (NoiseRules.Promo, NoiseRules.Promo),
        (NoiseRules.Syndication, NoiseRules.Syndication),
        (NoiseRules.Tags, NoiseRules.Tags),
        (NoiseRules.TagsAfterSignOff, NoiseRules.TagsAfterSignOff),
        (NoiseRules.TimeRail, NoiseRules.TimeRail),
        (RepeatRules.FlatCopy, RepeatRules.FlatCopy),
    ];

    /// <param name="claims">Sorted by place.</param>
    public static List<Claim> Merge(string source, List<Claim> claims)
    {
        var merged = new List<Claim>(claims.Count);
        foreach (var claim in claims)
        {
            if (merged.Count > 0 && Belongs.Contains((merged[^1].Rule, claim.Rule)) && !Characters.HasContent(source.AsSpan(merged[^1].End, claim.Start - merged[^1].End)))
                merged[^1] = merged[^1] with { End = claim.End, Rule = claim.Rule };
            else merged.Add(claim);
        }

        return merged;
    }
}
