using System.Text;

namespace NewsArchive.Archive.Importing.Pages;

/// <summary>What the names of character sets mean on the web (WHATWG Encoding Standard), where it differs from what they say.</summary>
internal static class CharsetLabels
{
    private static readonly Dictionary<string, string> Aliases = Table(
        // Every page that says ASCII or Latin 1 is read as windows-1252, which has letters where they have none.
        ("windows-1252", "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 ascii us-ascii ansi_x3.4-1968 cp1252 x-cp1252 x-user-defined"),
        ("windows-1254", "iso-8859-9 latin5"),
        ("windows-874", "iso-8859-11 tis-620"),
        ("utf-8", "utf8 unicode-1-1-utf-8 utf8mb4"),
        ("gb18030", "gb2312 gbk x-gbk"),
        ("shift_jis", "sjis shift-jis x-sjis"),
        ("ks_c_5601-1987", "euc-kr"),
        ("big5", "big5-hkscs"));

    static CharsetLabels()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Windows1252 = Encoding.GetEncoding("windows-1252");
    }

    public static Encoding Windows1252 { get; }

    /// <returns>The encoding a name means, replacing what is not valid; null for names that mean none, which are as good as absent.</returns>
    public static Encoding? Find(string? label)
    {
        if (label?.Trim(' ', '\t', '"', '\'') is not { Length: > 0 } name) return null;
        try
        {
            var encoding = Encoding.GetEncoding(Aliases.GetValueOrDefault(name, name));
            // UTF-7 hides markup from everybody who looks at bytes; UTF-32 no browser reads.
            return encoding.CodePage is 65000 or 12000 or 12001 ? null : encoding;
        }
        catch (Exception unknown) when (unknown is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Dictionary<string, string> Table(params ReadOnlySpan<(string Meaning, string Labels)> rows)
    {
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (meaning, labels) in rows)
        {
            foreach (var label in labels.Split(' ')) aliases.Add(label, meaning);
        }

        return aliases;
    }
}
