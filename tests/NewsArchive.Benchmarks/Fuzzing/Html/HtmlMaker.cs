using System.Text;

namespace NewsArchive.Benchmarks.Fuzzing.Html;

/// <summary>Makes the pages that are tried: the same seed and number give the same page.</summary>
internal sealed class HtmlMaker(string[] pages, int seed)
{
    private const int MaxDamages = 8;
    private const int MaxPieces = 400;

    /// <param name="buffer">Space to work in.</param>
    public string Make(long number, StringBuilder buffer)
    {
        var random = Seeds.RandomOf(seed, number);
        buffer.Clear();
        switch (random.Next(20))
        {
            case 0: Pieces(buffer, random); break;
            case 1: Tower(buffer, random); break;
            case 2 or 3: Slice(buffer, random); Slice(buffer, random); break;
            default: buffer.Append(pages[random.Next(pages.Length)]); break;
        }

        for (var n = random.Next(1, MaxDamages + 1); n > 0; n--) HtmlDamage.Inflict(buffer, random);
        return buffer.ToString();
    }

    /// <summary>Nothing but tags, attributes and references, none of them in its place.</summary>
    private static void Pieces(StringBuilder buffer, Random random)
    {
        for (var n = random.Next(MaxPieces); n > 0; n--) buffer.Append(Markup.Any(random)).Append(random.Next(3) == 0 ? " kata " : "");
    }

    /// <summary>One piece of a page, up to thousands of times.</summary>
    private static void Tower(StringBuilder buffer, Random random)
    {
        var (opening, closing) = (Markup.Any(random), Markup.Any(random));
        var height = 1 << random.Next(15);
        buffer.Insert(0, opening, height).Append("<p>Semarang - Pasar Johar kembali ramai sejak Senin pagi.</p>");
        if (random.Next(2) == 0) buffer.Insert(buffer.Length, closing, height);
    }

    private void Slice(StringBuilder buffer, Random random)
    {
        var page = pages[random.Next(pages.Length)];
        var length = random.Next(page.Length + 1);
        buffer.Append(page, random.Next(2) == 0 ? 0 : random.Next(page.Length - length + 1), length);
    }
}
