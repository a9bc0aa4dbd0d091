using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>A site that takes back an edit gives a revision; a dump that is imported again gives none.</summary>
public abstract class RevertContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private const string First = "Seribu pohon ditanam.";
    private const string Second = "Dua ribu pohon ditanam.";

    private readonly string _url = Submissions.NewUrl();

    [Fact]
    public async Task Words_seen_again_after_the_latest_are_a_new_revision()
    {
        await SeeAllAsync(1, 2, 3);
        Assert.Equal(3, await SeeAsync(First, 4));

        var revisions = await Archive.ListRevisionsAsync(await IngestAsync(_url, First), Cancellation);
        Assert.Equal([Day(3), Day(2), Day(1)], revisions.Select(revision => revision.SeenAt!.Value));
        await AssertSoundAsync();
    }

    [Fact]
    public async Task The_same_captures_imported_again_add_nothing()
    {
        for (var round = 0; round < 3; round++)
        {
            if (round == 0) await SeeAllAsync(1, 2, 3);
            else await SeeAllAsync(3, 3, 3);
        }
    }

    [Fact]
    public async Task An_import_that_was_broken_off_comes_to_the_same()
    {
        await SeeAsync(First, 1);
        await SeeAsync(Second, 2);

        // From the beginning.
        await SeeAllAsync(2, 2, 3);
    }

    [Fact]
    public async Task Words_of_nobody_knows_when_add_nothing()
    {
        await SeeAsync(First, 1);
        await SeeAsync(Second, 2);

        Assert.Equal(2, await SeeAsync(First, null));
        Assert.Equal(2, await SeeAsync(First, 2));
    }

    private async Task SeeAllAsync(params int[] revisions)
    {
        Assert.Equal(revisions[0], await SeeAsync(First, 1));
        Assert.Equal(revisions[1], await SeeAsync(Second, 2));
        Assert.Equal(revisions[2], await SeeAsync(First, 3));
    }

    private async Task<int> SeeAsync(string body, int? day)
    {
        var result = await Archive.IngestAsync(Submissions.Create(_url, body) with { SeenAt = day is { } number ? Day(number) : null }, Cancellation);
        return result.Article.Revision;
    }
}

public sealed class SqliteRevertTests(SqliteTestDatabase database) : RevertContract<SqliteTestDatabase>(database);

public sealed class PostgresRevertTests(PostgresTestDatabase database) : RevertContract<PostgresTestDatabase>(database);
