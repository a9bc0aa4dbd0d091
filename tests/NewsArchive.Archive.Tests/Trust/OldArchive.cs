using System.Security.Cryptography;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Identity;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>Writes an article with its revisions as the first program did, statement by statement: today's rows have columns that it did not know.</summary>
internal static class OldArchive
{
    public static async Task WriteAsync(ArchiveContext context, IReadOnlyList<ArticleSubmission> versions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var sqlite = context.Database.IsSqlite();
        var last = versions[^1].Article;
        var id = ArticleIdentity.ToId(ArticleIdentity.Describe(last, []));
        object key = sqlite ? id.ToString("D") : id;
        object time = sqlite ? (now.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond : now;
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO articles (id, revision, version, publisher, place, place_folded, title, lead, url, sort_at, first_archived_at, archived_at)
            VALUES ({key}, {versions.Count}, {versions.Count}, {last.Publisher!.Id}, {last.Dateline!.Place}, {last.Dateline.Place!.ToLowerInvariant()}, {last.Title}, {last.Blocks[0].Text}, {last.Url}, {time}, {time}, {time})
            """,
            cancellationToken);
        foreach (var (index, version) in versions.Index())
        {
            var (number, hash, json) = (index + 1, ContentHash.Of(version.Article), ParsedArticleJson.Serialize(version.Article));
            if (sqlite)
            {
                await context.Database.ExecuteSqlAsync(
                    $"INSERT INTO revisions (article_id, number, title, parser_version, content_hash, archived_at, content) VALUES ({key}, {number}, {version.Article.Title}, {version.Article.ParserVersion}, {hash}, {time}, {json})",
                    cancellationToken);
            }
            else
            {
                await context.Database.ExecuteSqlAsync(
                    $"INSERT INTO revisions (article_id, number, title, parser_version, content_hash, archived_at, content) VALUES ({key}, {number}, {version.Article.Title}, {version.Article.ParserVersion}, {hash}, {time}, CAST({json} AS json))",
                    cancellationToken);
            }

            var bytes = version.Original.Content.ToArray();
            var (encoding, content) = OriginalCompression.Compress(bytes);
            await context.Database.ExecuteSqlAsync(
                $"INSERT INTO originals (article_id, number, media_type, origin, length, sha256, encoding, content) VALUES ({key}, {number}, {version.Original.MediaType}, {version.Original.Origin}, {(long)bytes.Length}, {SHA256.HashData(bytes)}, {encoding}, {content})",
                cancellationToken);
        }
    }
}
