using System.Text.Encodings.Web;
using System.Text.Json;

using NewsArchive.Archive.Search.Analysis;

using Spectre.Console;

namespace NewsArchive.Cli.Output;

/// <summary>What the analysis makes of lines of text, as JSON, one object a line, or for people.</summary>
internal static class AnalyzedLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void WriteJson(Stream output, string line)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("text", line);
            json.WriteStartArray("tokens");
            foreach (var token in TextAnalyzer.Analyze(line))
            {
                json.WriteStartObject();
                json.WriteString("text", line.AsSpan(token.Start, token.End - token.Start));
                json.WriteString("stem", token.Stem);
                json.WriteNumber("start", token.Start);
                json.WriteNumber("end", token.End);
                json.WriteBoolean("stop", token.Stop);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Each word, with its stem where that differs; stop words grey.</summary>
    public static void WriteReadable(IAnsiConsole console, string line)
    {
        foreach (var token in TextAnalyzer.Analyze(line))
        {
            var word = Markup.Escape(line[token.Start..token.End]);
            var stem = token.Stem.Equals(token.Text, StringComparison.Ordinal) && !token.Extra ? "" : $"→{Markup.Escape(token.Stem)}";
            console.Markup(token.Stop ? $"[grey]{word}{stem}[/] " : $"{word}[green]{stem}[/] ");
        }

        console.WriteLine();
    }
}
