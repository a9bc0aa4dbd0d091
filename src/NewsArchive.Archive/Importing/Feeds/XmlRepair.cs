using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;

namespace NewsArchive.Archive.Importing.Feeds;

/// <summary>Mends what makes XML invalid and means no harm: entities nobody declared, lone `&amp;` and `&lt;`, characters that may not be.</summary>
internal static class XmlRepair
{
    /// <summary>The longest name of an entity in HTML is shorter.</summary>
    private const int LongestEntity = 34;

    /// <summary>Where a document may begin; what stands before is somebody's warning or blank lines.</summary>
    private static readonly string[] Beginnings = ["<?xml", "<!doctype", "<rss", "<rdf:rdf", "<feed", "<urlset", "<sitemapindex", "<atom:feed", "<opml"];

    /// <summary>The document without what stands before it, and without its declaration: it has been decoded already.</summary>
    public static string Trim(string text)
    {
        var start = Beginnings.Select(beginning => text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase)).Where(at => at >= 0).DefaultIfEmpty(0).Min();
        text = text[start..];
        if (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.IndexOf("?>", StringComparison.Ordinal) is var end and > 0) text = text[(end + 2)..];
        return text.TrimStart();
    }

    /// <summary>The text mended; what is valid stays as it is.</summary>
    public static string Mend(string text)
    {
        var mended = new StringBuilder(text.Length + 256);
        var (sections, comments) = (new VerbatimFinder(text, "<![CDATA[", "]]>"), new VerbatimFinder(text, "<!--", "-->"));
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '<' && Math.Max(sections.LengthAt(i), comments.LengthAt(i)) is var length and > 0)
            {
                AppendValid(mended, text.AsSpan(i, length));
                i += length;
            }
            else if (text[i] == '&')
            {
                i += MendReference(text, i, mended);
            }
            else if (text[i] == '<' && !(i + 1 < text.Length && (char.IsLetter(text[i + 1]) || text[i + 1] is '/' or '_' or '!' or '?')))
            {
                mended.Append("&lt;");
                i++;
            }
            else
            {
                var next = text.AsSpan(i + 1).IndexOfAny('&', '<') is var found and >= 0 ? found + 1 : text.Length - i;
                AppendValid(mended, text.AsSpan(i, next));
                i += next;
            }
        }

        return mended.ToString();
    }

    /// <returns>How many characters were taken.</returns>
    private static int MendReference(string text, int at, StringBuilder mended)
    {
        var window = text.AsSpan(at, Math.Min(LongestEntity, text.Length - at));
        var end = window.IndexOf(';');
        var name = end < 2 ? default : window[1..end];
        if (name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            mended.Append(window[..(end + 1)]);
            return end + 1;
        }

        if (name.Length > 1 && name[0] == '#')
        {
            var isHex = name[1] is 'x' or 'X';
            if (int.TryParse(isHex ? name[2..] : name[1..], isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                // A reference to what may not be is left out, as the character itself is.
                if (Rune.IsValid(code)) AppendValid(mended, new Rune(code) is { Value: '<' or '&' } markup ? $"&#{markup.Value};" : new Rune(code).ToString());
                return end + 1;
            }
        }
        else if (!name.IsEmpty && IsName(name))
        {
            var reference = window[..(end + 1)].ToString();
            var decoded = WebUtility.HtmlDecode(reference);
            if (decoded != reference)
            {
                mended.Append(decoded);
                return end + 1;
            }
        }

        mended.Append("&amp;");
        return 1;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c)) return false;
        }

        return true;
    }

    private static void AppendValid(StringBuilder mended, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                mended.Append(text[i]);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                mended.Append(text[i]).Append(text[++i]);
            }
        }
    }

    /// <summary>Finds sections in which nothing means anything. Each end is looked for once: a text full of beginnings without end must not cost its square.</summary>
    private sealed class VerbatimFinder(string text, string opening, string closing)
    {
        private bool _noMore;

        /// <summary>Length of a section that begins here; else 0.</summary>
        public int LengthAt(int at)
        {
            if (_noMore || string.CompareOrdinal(text, at, opening, 0, opening.Length) != 0) return 0;
            var end = text.IndexOf(closing, at + opening.Length, StringComparison.Ordinal);
            _noMore = end < 0;
            return _noMore ? 0 : end + closing.Length - at;
        }
    }
}
