using System.CommandLine;
using System.Diagnostics;

using AngleSharp.Html.Parser;

using NewsArchive.Parsing;

using SmartReader;

namespace NewsArchive.Benchmarks.Pages;

/// <summary>pages: how fast HTML pages are read.</summary>
internal static class PagesCommand
{
    private const double MostOfTree = 1.6;
    private const double LeastOfReader = 2;
    private const int WarmUpRounds = 2;

    public static Command Create()
    {
        var rounds = new Option<int>("--rounds") { Description = "How often each reads all pages.", DefaultValueFactory = _ => 5 };
        var command = new Command(
            "pages",
            """
            Compare ArticleParser.ParseHtml with AngleSharp's bare parsing of the same pages, and with SmartReader, in one run
            on one thread.

            The bounds: at most 1.6 times the time of the bare parsing, at least twice the pages a second of SmartReader.
            """)
        {
            rounds,
        };
        command.SetAction(arguments => Run(PageSet.Load(), arguments.GetValue(rounds)) ? 0 : 1);
        return command;
    }

    private static bool Run(PageSet set, int rounds)
    {
        Console.WriteLine(set);
        var parser = new ArticleParser();
        var bare = new HtmlParser(new HtmlParserOptions { IsScripting = false });
        Action<string>[] readers =
        [
            page => bare.ParseDocument(page).Dispose(),
            page => parser.ParseHtml(page),
            page => { using var reader = new Reader("https://example.com/", page); reader.GetArticle(); },
        ];
        // Code is compiled anew for speed once it has run for a while: that is no property of any reader.
        for (var i = 0; i < WarmUpRounds; i++)
        {
            foreach (var page in set.Pages) Array.ForEach(readers, read => read(page));
        }

        var fastest = new double[readers.Length];
        // In turns page by page, so that a slow spell of the machine hits all; the fastest round of each page counts.
        foreach (var page in set.Pages)
        {
            for (var reader = 0; reader < readers.Length; reader++) fastest[reader] += Fastest(readers[reader], page, rounds);
        }

        Print("AngleSharp alone", set, fastest[0]);
        Print("ParseHtml", set, fastest[1]);
        Print("SmartReader", set, fastest[2]);
        Console.WriteLine($"time of ParseHtml / time of AngleSharp alone: {fastest[1] / fastest[0]:N2} (at most {MostOfTree:N1})");
        Console.WriteLine($"time of SmartReader / time of ParseHtml: {fastest[2] / fastest[1]:N2} (at least {LeastOfReader:N1})");
        return fastest[1] <= MostOfTree * fastest[0] && fastest[2] >= LeastOfReader * fastest[1];
    }

    private static double Fastest(Action<string> read, string page, int rounds)
    {
        var fastest = double.MaxValue;
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            read(page);
            fastest = Math.Min(fastest, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return fastest;
    }

    private static void Print(string name, PageSet set, double seconds) =>
        Console.WriteLine($"{name,-18} {set.Pages.Length / seconds,8:N0} pages/s {set.Characters / seconds / 1e6,8:N1} million characters/s {seconds / set.Pages.Length * 1e3,8:N2} ms/page");
}
