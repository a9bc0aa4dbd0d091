using NewsArchive.Benchmarks.Load.Pace;

namespace NewsArchive.Benchmarks.Load.Scenarios;

/// <summary>New articles one by one.</summary>
internal sealed class SingleScenario(NewArticles articles) : IScenario
{
    private static readonly byte[] Created = "\"outcome\":\"created\""u8.ToArray();

    public string Name => "single";

    public string About => "POST of one new article each";

    public void Prepare(int requests) => articles.Make(requests);

    public Task<LoadAnswer> SendAsync(LoadHttp http) => http.PostAsync("post", "/api/v1/articles", "application/json", articles.Take(), Read);

    private static (string? Error, int Articles) Read(byte[] body) => body.AsSpan().IndexOf(Created) >= 0 ? (null, 1) : ("not created", 0);
}
