using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Tests.Databases;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public abstract class FixityContract<TDatabase>(TDatabase database) : TrustContract<TDatabase>(database)
    where TDatabase : TestDatabase
{
    private const int Places = 100;

    [Fact]
    public async Task A_flipped_byte_anywhere_is_found_and_named()
    {
        await FillAsync();
        await AssertSoundAsync();
        // Another place in each run: the seed stands in the message.
        var seed = Environment.TickCount;
        var random = new Random(seed);
        var tables = new HashSet<string>();
        for (var place = 0; place < Places; place++)
        {
            FlippedByte flipped;
            await using (var context = CreateContext()) flipped = await FlippedByte.TurnAsync(context, random, Cancellation);
            tables.Add(flipped.Table);

            var report = await VerifyAsync();

            var messages = report.Findings.Select(group => group.First.Message).ToList();
            Assert.True(
                messages.Exists(message => flipped.Names().Any(name => message.Contains(name, StringComparison.OrdinalIgnoreCase))),
                $"Seed {seed}, place {place}, {flipped}: found [{string.Join(" | ", messages)}]");
            await using (var context = CreateContext()) await flipped.TurnBackAsync(context, Cancellation);
        }

        string[] kinds = ["originals", "revisions", "articles", "journal"];
        Assert.True(tables.Count >= 6 && tables.IsSupersetOf(kinds), $"Seed {seed}: only {string.Join(", ", tables)}");
        await AssertSoundAsync();
    }

    private async Task FillAsync()
    {
        var takedowns = Services.GetRequiredService<ITakedowns>();
        var corrections = Services.GetRequiredService<ICorrections>();
        for (var i = 0; i < 12; i++)
        {
            var url = Submissions.NewUrl();
            var id = await IngestAsync(url, $"{Submissions.Body} {i}");
            if (i % 3 == 0) await IngestAsync(url, $"Ralat {i}.", Day(20));
            if (i % 6 == 4) await Archive.DeleteAsync(id, Cancellation);
            if (i % 6 == 5) await takedowns.TakeDownAsync(id, "Aduan", "rest", Cancellation);
            if (i % 6 == 1) await takedowns.HoldAsync(id, "Perkara", "rest", Cancellation);
            if (i % 6 == 2) await corrections.CorrectAsync(id, 1, new Correction { Title = new Change<string>("Judul Benar") }, "sari", Cancellation);
            if (i % 5 == 0) await Journal.SealAsync(Cancellation);
        }
    }
}

public sealed class SqliteFixityTests(SqliteTestDatabase database) : FixityContract<SqliteTestDatabase>(database);

public sealed class PostgresFixityTests(PostgresTestDatabase database) : FixityContract<PostgresTestDatabase>(database);
