using System.Globalization;
using System.Text;

namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>What a robots.txt asks of one program (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>Bytes that are read; the standard asks for 500 KiB at least.</summary>
    private const int MaxBytes = 500 * 1024;

    private readonly List<RobotsRule> _rules = [];

    private RobotsRules()
    {
    }

    public static RobotsRules AllowAll { get; } = new();

    /// <summary>Pause between requests, as it asks; null: it does not.</summary>
    public TimeSpan? CrawlDelay { get; private set; }

    /// <summary>Of all groups those that name the product count, together; else those that name `*`.</summary>
    public static RobotsRules Parse(ReadOnlySpan<byte> text, string product)
    {
        var (own, all) = (new RobotsRules(), new RobotsRules());
        var (isNamed, namesOwn, namesAll, wasRule) = (false, false, false, true);
        foreach (var line in Encoding.UTF8.GetString(text[..Math.Min(text.Length, MaxBytes)]).TrimStart('\uFEFF').EnumerateLines())
        {
            var content = line.IndexOf('#') is var hash and >= 0 ? line[..hash] : line;
            if (content.IndexOf(':') is var colon && colon < 0) continue;
            var (key, value) = (content[..colon].Trim().ToString().ToLowerInvariant(), content[(colon + 1)..].Trim().ToString());
            if (key == "user-agent")
            {
                // A line of names after rules begins a new group; several in a row name the same one.
                if (wasRule) (namesOwn, namesAll, wasRule) = (false, false, false);
                namesAll |= value == "*";
                if (TokenOf(value).Equals(product, StringComparison.OrdinalIgnoreCase)) (namesOwn, isNamed) = (true, true);
                continue;
            }

            if (key is not ("allow" or "disallow" or "crawl-delay")) continue;
            wasRule = true;
            if (namesOwn) own.Take(key, value);
            if (namesAll) all.Take(key, value);
        }

        return isNamed ? own : all;
    }

    /// <summary>Whether an address may be fetched: the longest rule that fits decides, of two equal ones the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = Normalise(address.PathAndQuery);
        if (path == "/robots.txt") return true;
        var best = _rules.Where(rule => rule.Fits(path)).OrderByDescending(rule => rule.Pattern.Length).ThenByDescending(rule => rule.Allows).FirstOrDefault();
        return best?.Allows ?? true;
    }

    private void Take(string key, string value)
    {
        if (key == "crawl-delay")
        {
            if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds is > 0 and < 86_400) CrawlDelay = TimeSpan.FromSeconds(seconds);
        }
        else if (value.Length > 0)
        {
            _rules.Add(new RobotsRule(Normalise(value), key == "allow"));
        }
    }

    /// <summary>"NewsArchive/1.0" names NewsArchive.</summary>
    private static string TokenOf(string value) => string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));

    /// <summary>The same octets written the same way: other letters than ASCII escaped, escapes of plain letters undone, the rest in capitals.</summary>
    private static string Normalise(string text)
    {
        var normal = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '%' && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var octet))
            {
                if (octet < 128 && (char.IsAsciiLetterOrDigit((char)octet) || (char)octet is '-' or '.' or '_' or '~')) normal.Append((char)octet);
                else normal.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
                i += 2;
            }
            else if (text[i] > 127)
            {
                var length = char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? 2 : 1;
                foreach (var other in Encoding.UTF8.GetBytes(text.Substring(i, length))) normal.Append(CultureInfo.InvariantCulture, $"%{other:X2}");
                i += length - 1;
            }
            else
            {
                normal.Append(text[i]);
            }
        }

        return normal.ToString();
    }

    /// <param name="Pattern">A beginning of paths; `*` stands for anything, `$` at its end for the end of the path.</param>
    /// <param name="Allows">Whether what fits may be fetched.</param>
    private sealed record RobotsRule(string Pattern, bool Allows)
    {
        /// <summary>Each part is looked for where the one before ended: the earliest place is as good as any, so nothing is tried twice.</summary>
        public bool Fits(string path)
        {
            var isWhole = Pattern.EndsWith('$');
            var parts = (isWhole ? Pattern[..^1] : Pattern).Split('*');
            if (!path.StartsWith(parts[0], StringComparison.Ordinal)) return false;
            var at = parts[0].Length;
            for (var i = 1; i < parts.Length; i++)
            {
                if (isWhole && i == parts.Length - 1) return path.Length - parts[i].Length >= at && path.EndsWith(parts[i], StringComparison.Ordinal);
                var found = path.IndexOf(parts[i], at, StringComparison.Ordinal);
                if (found < 0) return false;
                at = found + parts[i].Length;
            }

            return !isWhole || at == path.Length;
        }
    }
}
