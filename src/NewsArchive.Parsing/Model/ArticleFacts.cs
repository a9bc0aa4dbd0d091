namespace NewsArchive.Parsing;

/// <summary>What the clean body says, besides its words.</summary>
/// <param name="Sources">Media, agencies, sites and accounts cited, each once, as first named.</param>
/// <param name="Quotes">Direct quotations, in order of appearance.</param>
/// <param name="MentionedDates">Calendar days named, in order of appearance.</param>
/// <param name="Day">The day the article appeared as its text suggests, at midnight WIB; null where the evidence is weak.</param>
internal sealed record ArticleFacts(
    IReadOnlyList<string> Sources,
    IReadOnlyList<Quotation> Quotes,
    IReadOnlyList<MentionedDate> MentionedDates,
    DateTimeOffset? Day);
