namespace NewsArchive.Archive.Model;

/// <summary>What is left of an article that was taken down: nothing of its text.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Reason">Why, in the words of whoever took it down.</param>
/// <param name="Actor">Who took it down.</param>
/// <param name="At">When, UTC.</param>
public sealed record Tombstone(Guid ArticleId, string Reason, string Actor, DateTimeOffset At);

/// <summary>A legal hold: nobody may delete the article.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Reason">Why.</param>
/// <param name="Actor">Who put it under hold.</param>
/// <param name="At">Since when, UTC.</param>
public sealed record LegalHold(Guid ArticleId, string Reason, string Actor, DateTimeOffset At);

/// <summary>How long articles of one kind are kept; after that they are taken down.</summary>
/// <param name="Scope">"publisher:ID", or "source:ID" for what a source of the scheduled import brought.</param>
/// <param name="Days">Days after the archiving of the latest revision, from 1.</param>
/// <param name="Actor">Who set it.</param>
/// <param name="At">When, UTC.</param>
public sealed record RetentionRule(string Scope, int Days, string Actor, DateTimeOffset At);
