using NewsArchive.Benchmarks.Load.Pace;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>New articles many at a time.</summary>
/// <param name="articles">What to send.</param>
/// <param name="lines">Articles of a request.</param>
internal sealed class BulkScenario(NewArticles articles, int lines) : IScenario
{
    private static readonly byte[] Created = "\"outcome\":\"created\""u8.ToArray();

    public string Name => "bulk";

    public string About => FormattableString.Invariant($"bulk POST (NDJSON) of {lines:N0} new articles each");

    /// <summary>As many as the service takes at a time where no setting says otherwise; it refuses others.</summary>
    public int MostConnections => 4;

    public void Prepare(int requests) => articles.Make(requests * lines);

    public Task<LoadAnswer> SendAsync(LoadHttp http)
    {
        using var body = new MemoryStream();
        for (var line = 0; line < lines; line++)
        {
            body.Write(articles.Take());
            body.WriteByte((byte)'\n');
        }

        return http.PostAsync("bulk", "/api/v1/articles/bulk", "application/x-ndjson", body.ToArray(), Read);
    }

    private (string? Error, int Articles) Read(byte[] answer)
    {
        var created = 0;
        for (var rest = answer.AsSpan(); rest.IndexOf(Created) is >= 0 and var place; rest = rest[(place + Created.Length)..]) created++;
        return created == lines ? (null, created) : ("lines not created", created);
    }
}
