namespace NewsArchive.Archive.Importing.Fetching;

/// <summary>How sites are asked, and how much is taken from them.</summary>
public sealed record FetchSettings
{
    public static FetchSettings Default { get; } = new();

    /// <summary>Name and version in the User-Agent; the name is also what robots.txt calls this program.</summary>
    public string Product { get; init; } = "NewsArchive";

    public string Version { get; init; } = typeof(FetchSettings).Assembly.GetName().Version?.ToString(2) ?? "0";

    /// <summary>Address or mail at which whoever runs a site reaches whoever runs this archive; null: none is told.</summary>
    public string? Contact { get; init; }

    /// <summary>Whether private networks and this machine itself may be visited: for tests and intranets. Metadata services never are.</summary>
    public bool AllowPrivateNetworks { get; init; }

    /// <summary>Whether robots.txt is obeyed.</summary>
    public bool ObeyRobots { get; init; } = true;

    /// <summary>Time for name, connection and TLS. Default 10 seconds.</summary>
    public TimeSpan ConnectTime { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time for one answer, from the request to its last byte. Default a minute.</summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes of one answer as they come over the line. Default 30 MB.</summary>
    public int MaxWireBytes { get; init; } = 30_000_000;

    /// <summary>Bytes of one answer when unpacked: a sitemap may have 50 MB by its standard. Default 60 MB.</summary>
    public int MaxBytes { get; init; } = 60_000_000;

    /// <summary>Kilobytes of one answer's header.</summary>
    public int MaxHeaderKilobytes { get; init; } = 64;

    public int MaxRedirects { get; init; } = 8;

    /// <summary>Requests to one host at the same time. Default 1.</summary>
    public int HostConnections { get; init; } = 1;

    /// <summary>From one request to a host to the next. Default a second; a longer Crawl-delay wins.</summary>
    public TimeSpan HostPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A Crawl-delay above this is taken for this: a day's articles would not be done in a day.</summary>
    public TimeSpan LongestCrawlDelay { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>A Retry-After up to this is waited for; a longer one ends the request.</summary>
    public TimeSpan LongestWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Further attempts after one that may have failed by chance. Default 2.</summary>
    public int Retries { get; init; } = 2;

    /// <summary>Before the first further attempt; doubled for each, with jitter.</summary>
    public TimeSpan RetryPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>"NewsArchive/0.1 (+https://arsip.example/bot)".</summary>
    /// <param name="contact">Of the source, where it has one of its own.</param>
    public string UserAgent(string? contact)
    {
        var told = contact ?? Contact;
        return told is null ? $"{Product}/{Version}" : $"{Product}/{Version} (+{Printable(told)})";
    }

    /// <summary>A header takes ASCII only, and parentheses end a comment.</summary>
    private static string Printable(string text) => string.Concat(text.Where(c => c is > ' ' and < (char)127 and not ('(' or ')' or '\\')));
}
