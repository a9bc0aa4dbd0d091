using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Sqlite;

/// <summary>What the index keeps of an article, as values to be bound.</summary>
/// <param name="Lexemes">What FTS5 gets: <see cref="LexemeStream"/>.</param>
internal sealed record SqliteSearchRow(Guid ArticleId, string Words, long SortKey, string Facets, byte[] Impacts, string Lexemes) : EncodedEntry(ArticleId, Words);
