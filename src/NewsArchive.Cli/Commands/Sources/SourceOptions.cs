using System.CommandLine;

using NewsArchive.Archive.Importing.Sources;

namespace NewsArchive.Cli.Commands.Sources;

/// <summary>What can be said of a source on the command line.</summary>
internal static class SourceOptions
{
    public static Argument<string> Address { get; } = new("ADDRESS") { Description = "http(s) address; for a folder its absolute path." };

    public static Option<string> Kind { get; } = new("--kind") { Description = "feed (the default), sitemap, listing or folder.", DefaultValueFactory = _ => "feed", HelpName = "KIND" };

    public static Option<string?> Name { get; } = new("--name") { Description = "How lists call it; its address where absent.", HelpName = "NAME" };

    public static Option<string?> Selector { get; } = new("--selector") { Description = "CSS selector of the links on a listing page, as 'h2 a'.", HelpName = "SELECTOR" };

    public static Option<string?> Publisher { get; } = new("--publisher") { Description = "Publisher of all its articles, where their addresses do not tell.", HelpName = "NAME" };

    public static Option<string?> Schedule { get; } = new("--schedule")
    {
        Description = "auto (the default): as often as it publishes; an interval (15m, 2h, 1d); or a cron expression ('*/15 6-22 * * *', in Asia/Jakarta).",
        HelpName = "SCHEDULE",
    };

    public static Option<string?> TimeZone { get; } = new("--time-zone") { Description = "Time zone of a cron expression.", HelpName = "ZONE" };

    public static Option<int?> Jitter { get; } = new("--jitter") { Description = "A visit is put off by up to so many seconds (60), so that not all come at once.", HelpName = "SECONDS" };

    public static Option<string?> FullArticles { get; } = new("--full-articles") { Description = "When the page of an article is fetched: auto (where the feed gives only a summary), always or never.", HelpName = "WHEN" };

    public static Option<string?> Contact { get; } = new("--contact") { Description = "Address or mail that its site is told.", HelpName = "CONTACT" };

    public static Option<bool> Paused { get; } = new("--paused") { Description = "Add it without visiting it yet." };

    public static void AddTo(Command command)
    {
        command.Arguments.Add(Address);
        foreach (var option in new Option[] { Kind, Name, Selector, Publisher, Schedule, TimeZone, Jitter, FullArticles, Contact }) command.Options.Add(option);
    }

    public static SourceInput Read(ParseResult arguments) => new()
    {
        Kind = arguments.GetValue(Kind),
        Name = arguments.GetValue(Name),
        Address = arguments.GetRequiredValue(Address),
        Selector = arguments.GetValue(Selector),
        Publisher = arguments.GetValue(Publisher),
        Schedule = arguments.GetValue(Schedule),
        TimeZone = arguments.GetValue(TimeZone),
        JitterSeconds = arguments.GetValue(Jitter),
        FullArticles = arguments.GetValue(FullArticles),
        Contact = arguments.GetValue(Contact),
    };
}
