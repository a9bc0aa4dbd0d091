using System.Globalization;
using System.Net;
using System.Text;

namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>HTML and SVG written so that no text can be taken for markup: what is interpolated is escaped, unless it is markup itself.</summary>
internal readonly struct Markup
{
    private readonly string? _text;

    private Markup(string text) => _text = text;

    public static Markup Empty { get; } = new("");

    /// <summary>Numbers are written as in the invariant culture.</summary>
    public static Markup Of(FormattableString markup) => new(string.Format(new Escaping(), markup.Format, markup.GetArguments()));

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts));

    public override string ToString() => _text ?? "";

    private sealed class Escaping : IFormatProvider, ICustomFormatter
    {
        public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

        public string Format(string? format, object? arg, IFormatProvider? formatProvider) => arg switch
        {
            Markup markup => markup.ToString(),
            IFormattable value => WebUtility.HtmlEncode(value.ToString(format, CultureInfo.InvariantCulture)),
            _ => WebUtility.HtmlEncode(Printable(arg?.ToString() ?? "")),
        };

        /// <summary>Control characters may not stand in HTML in any form.</summary>
        private static string Printable(string text)
        {
            if (!text.Any(char.IsControl)) return text;
            var printable = new StringBuilder(text);
            for (var place = 0; place < printable.Length; place++)
            {
                if (char.IsControl(printable[place])) printable[place] = ' ';
            }

            return printable.ToString();
        }
    }
}
