namespace NewsArchive.Archive.Search.Answers;

/// <summary>What stands before what in an answer.</summary>
internal enum SearchTier : byte
{
    /// <summary>Articles that have all that was asked for: by date all of them, by relevance those that are ranked.</summary>
    Complete,

    /// <summary>By relevance: the older ones that have all of it but are too many to rank, newest first.</summary>
    Older,

    /// <summary>Articles that have most of it.</summary>
    Partial,
}
