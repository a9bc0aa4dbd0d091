using System.Security.Cryptography;

using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Contract;

public abstract class OriginalContract<TDatabase>(TDatabase database) : ArchiveContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    [Theory]
    [MemberData(nameof(OriginalSamples.All), MemberType = typeof(OriginalSamples), DisableDiscoveryEnumeration = true)]
    public async Task The_original_comes_back_byte_for_byte(string name, byte[] bytes)
    {
        var result = await Archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), title: name, original: bytes), Cancellation);

        var original = await Archive.ReadOriginalAsync(result.Article.Id, null, Cancellation);

        Assert.NotNull(original);
        Assert.True(bytes.AsSpan().SequenceEqual(original.Content.Span));
        Assert.Equal(("text/plain; charset=utf-8", "test"), (original.MediaType, original.Origin));
        var revision = Assert.Single(await Archive.ListRevisionsAsync(result.Article.Id, Cancellation));
        Assert.Equal((bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes))), (revision.OriginalLength, revision.OriginalSha256));
    }

    [Fact]
    public async Task Each_revision_has_its_own_original()
    {
        var url = Submissions.NewUrl();
        var id = (await Archive.IngestAsync(Submissions.Create(url, original: [1]), Cancellation)).Article.Id;
        await Archive.IngestAsync(Submissions.Create(url, "Ralat.", original: [2]), Cancellation);

        Assert.Equal([1], (await Archive.ReadOriginalAsync(id, 1, Cancellation))!.Content.ToArray());
        Assert.Equal([2], (await Archive.ReadOriginalAsync(id, 2, Cancellation))!.Content.ToArray());
        Assert.Equal([2], (await Archive.ReadOriginalAsync(id, null, Cancellation))!.Content.ToArray());
        Assert.Null(await Archive.ReadOriginalAsync(id, 3, Cancellation));
        Assert.Null(await Archive.ReadOriginalAsync(Guid.NewGuid(), null, Cancellation));
    }

    [Fact]
    public async Task A_damaged_original_is_not_given_out()
    {
        var id = (await Archive.IngestAsync(Submissions.Create(Submissions.NewUrl(), original: [1, 2, 3]), Cancellation)).Article.Id;
        await Database.ExecuteAsync($"UPDATE originals SET content = sha256 WHERE article_id = '{id}'", Cancellation);

        var exception = await Assert.ThrowsAsync<ArchiveDamagedException>(() => Archive.ReadOriginalAsync(id, null, Cancellation));

        Assert.Contains(id.ToString(), exception.Message, StringComparison.Ordinal);
    }
}

public sealed class SqliteOriginalTests(SqliteTestDatabase database) : OriginalContract<SqliteTestDatabase>(database);

public sealed class PostgresOriginalTests(PostgresTestDatabase database) : OriginalContract<PostgresTestDatabase>(database);
