namespace NewsArchive.Benchmarks.News;

/// <summary>Lengths as real ones are spread: nine deciles between the shortest and one that 99 of 100 do not reach.</summary>
/// <param name="Bounds">Eleven numbers that do not fall.</param>
internal sealed record Deciles(params int[] Bounds)
{
    /// <summary>Words of an article, headings and noise not counted. Counted in the same 4,433 articles as the words.</summary>
    public static Deciles WordsOfArticle { get; } = new(40, 117, 147, 172, 195, 216, 245, 280, 328, 419, 928);

    public static Deciles WordsOfSentence { get; } = new(3, 8, 10, 12, 13, 15, 17, 19, 23, 28, 57);

    public static Deciles SentencesOfParagraph { get; } = new(1, 1, 1, 1, 1, 2, 2, 2, 2, 3, 6);

    public int Draw(Random random)
    {
        var place = random.Next(10);
        return random.Next(Bounds[place], Bounds[place + 1] + 1);
    }
}
