using System.Text;

using NewsArchive.Archive.Search.Analysis;

namespace NewsArchive.Archive.Search.Indexing;

/// <summary>
/// How what is indexed is written, the same on every database: a stem as it is; everything else behind a letter and a mark, so that one
/// index answers for words, exact forms, fields, whole names and days. No lexeme has a space in it.
/// </summary>
/// <remarks>
/// Most words stand as their own stems, and would else be written twice. Written are the forms that are not, and the stems that stand in
/// such forms only: an article has the very word "kata" where it has "kata" and not "|kata".
/// </remarks>
internal static class Lexemes
{
    /// <summary>Stands in every article.</summary>
    public const string Everything = "~";

    /// <summary>Stands in no article.</summary>
    public const string Nothing = "~0";

    /// <summary>Stands between passages, so that no phrase is found across them. No word of a text is written so.</summary>
    public const string Border = "|";

    public const char Title = 't';
    public const char Subheading = 'h';
    public const char Place = 'l';
    public const char Publisher = 'p';
    public const char Author = 'a';
    public const char Source = 's';
    public const char Tag = 'g';
    public const char Section = 'c';

    private const char FormMark = '=';
    private const char InflectedMark = '|';
    private const char StemMark = ':';
    private const char NameMark = '~';

    /// <summary>A form of a word that is not its stem, wherever it stands: "=dikatakan".</summary>
    public static string Form(string folded) => FormMark + folded;

    /// <summary>Says that a stem stands in other forms only, anywhere or in its field: "|kata", "|t:kata".</summary>
    /// <param name="stem">The lexeme of the stem.</param>
    public static string Inflected(string stem) => InflectedMark + stem;

    /// <summary>A stem in a field: "t:banjir".</summary>
    public static string Stem(char field, string stem) => $"{field}{StemMark}{stem}";

    /// <summary>The stem of a lexeme that <see cref="Stem"/> made for a field; null where it is another one.</summary>
    public static string? StemOf(char field, string lexeme) => lexeme.Length > 2 && lexeme[0] == field && lexeme[1] == StemMark ? lexeme[2..] : null;

    /// <summary>A form in a field that is not its stem: "t=kebanjiran".</summary>
    public static string Form(char field, string folded) => $"{field}{FormMark}{folded}";

    /// <summary>A field's whole value, whatever its case and spacing: "l~jakarta_selatan"; null where it has no letter or digit.</summary>
    public static string? Name(char field, string? value)
    {
        if (value is null) return null;
        var name = new StringBuilder().Append(field).Append(NameMark);
        var empty = name.Length;
        foreach (var token in TextAnalyzer.Analyze(value))
        {
            if (token.Extra) continue;
            if (name.Length > empty) name.Append('_');
            name.Append(token.Text);
            if (name.Length > MostNameLength) break;
        }

        return name.Length == empty ? null : name.ToString();
    }

    /// <summary>PostgreSQL takes no lexeme of 2 KB, and nobody filters by a name of that length.</summary>
    private const int MostNameLength = 200;
}
