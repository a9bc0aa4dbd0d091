using CsCheck;

using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Archive.Tests.Trust.Sequences;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

/// <summary>
/// Whatever happens to an archive, in whatever order, it is what it ought to be. A failure names the seed of the sequence; thousands of
/// sequences are for the command `trust` of the benchmarks.
/// </summary>
public sealed class SequenceTests(PostgresTestDatabase server) : IClassFixture<PostgresTestDatabase>
{
    private const int Sequences = 2;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Any_sequence_of_steps_leaves_a_sound_archive_like_the_model(bool postgres)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await server.CreateAsync(cancellationToken);
        await using var databases = new SequenceDatabases(server.ConnectionString);
        await ArchiveSteps.Short.SampleAsync(
            steps => SequenceRun.RunAsync(databases, postgres, steps, cancellationToken), iter: Sequences, threads: 1, print: ArchiveSteps.Print);
    }
}
