using NewsArchive.Archive.Model;
using NewsArchive.Archive.Revisions;

using Xunit;

namespace NewsArchive.Archive.Tests.Trust;

public sealed class EditScriptTests
{
    [Fact]
    public void Parts_put_together_are_the_two_texts_whatever_they_are()
    {
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var (from, to) = (Text(random), Text(random));

            var diff = TextComparison.Compare(from, to);

            Assert.Equal(Join(from), Join(diff, DiffKind.Removed));
            Assert.Equal(Join(to), Join(diff, DiffKind.Added));
            Assert.Equal(!from.SequenceEqual(to), diff.Changed);
        }
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 3 }, 1)]
    [InlineData(new[] { 1, 2, 3, 1, 2, 2, 1 }, new[] { 3, 2, 1, 2, 1, 3 }, 5)]
    [InlineData(new int[0], new[] { 1, 2 }, 2)]
    public void The_script_is_the_shortest(int[] from, int[] to, int edits) =>
        Assert.Equal(edits, EditScript.Between(from, to).Where(run => run.Kind != EditKind.Equal).Sum(run => run.Length));

    [Fact]
    public void Texts_with_nothing_in_common_are_compared_in_no_time()
    {
        var from = Enumerable.Range(0, 300_000).ToList();
        var to = Enumerable.Range(1_000_000, 300_000).ToList();

        Assert.Equal([new EditRun(EditKind.Removed, from.Count), new EditRun(EditKind.Added, to.Count)], EditScript.Between(from, to));
    }

    private static string Join(IEnumerable<string> paragraphs) => string.Concat(paragraphs.Select(paragraph => paragraph + "\n\n"));

    private static string Join(TextDiff diff, DiffKind kind) => string.Concat(diff.Parts.Where(part => part.Kind == DiffKind.Equal || part.Kind == kind).Select(part => part.Text));

    private static List<string> Text(Random random) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(_ => string.Join(' ', Enumerable.Range(0, random.Next(8)).Select(_ => "pasar kios 🐟 warga, ramai.".Split(' ')[random.Next(5)])))];
}
