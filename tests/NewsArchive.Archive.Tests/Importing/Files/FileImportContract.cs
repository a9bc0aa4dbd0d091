using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Importing.Bulk;
using NewsArchive.Archive.Importing.Files;
using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Sources;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Setup;
using NewsArchive.Archive.Tests.Databases;
using NewsArchive.Parsing;

using Xunit;

namespace NewsArchive.Archive.Tests.Importing.Files;

/// <summary>Files that are really on disk, imported into a database of their own.</summary>
public abstract class FileImportContract<TDatabase>(TDatabase database) : IClassFixture<TDatabase>, IAsyncLifetime
    where TDatabase : TestDatabase
{
    private readonly List<ServiceProvider> _opened = [];
    private string _connectionString = "";

    protected TestDatabase Database { get; } = database;

    /// <summary>A folder of the test's own, a root of drop folders.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("newsarchive-files-").FullName;

    protected ServiceProvider Services { get; private set; } = null!;

    protected IRunStore Runs => Services.GetRequiredService<IRunStore>();

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connectionString = await Database.NewConnectionStringAsync(Cancellation);
        Services = Open();
        await Services.GetRequiredService<IArchiveSchema>().MigrateAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var services in _opened) await services.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <returns>Services as another program on the same database has them.</returns>
    protected ServiceProvider Open(Action<IServiceCollection>? add = null)
    {
        var services = Database.Open(connectionString: _connectionString, add: services =>
        {
            services.AddScheduledImport(new ImportSettings { Instance = $"test {_opened.Count}" }, new FolderRoots([Folder]));
            services.AddSingleton(FileProbe.Limits);
            services.AddSingleton(new SubmissionReader(new ArticleParser(), FileProbe.Limits));
            services.AddFileImport();
            add?.Invoke(services);
        });
        _opened.Add(services);
        return services;
    }

    protected string Write(string name, string content)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
        // Long ago, by the test's clock.
        File.SetLastWriteTimeUtc(path, Database.Clock.GetUtcNow().UtcDateTime.AddMinutes(-5));
        return path;
    }

    protected async Task<int> CountArticlesAsync() =>
        (await Services.GetRequiredService<IArticleArchive>().ListAsync(new ArticleQuery { Limit = 1 }, Cancellation)).Total.Value;

    protected static (int Seen, int Created, int Unchanged, int Revised, int Failed) CountsOf(ImportRun run) => (run.Seen, run.Created, run.Unchanged, run.Revised, run.Failed);

    /// <summary>Hears everything and says nothing.</summary>
    internal sealed class Watch : IFileImportWatch
    {
        public List<FailedPart> Failures { get; } = [];

        public int Articles { get; private set; }

        public void Began(ImportRun run, FileArticles reading)
        {
        }

        public void Archived(ItemCounts counts) => Articles += counts.Seen;

        public void Failed(FailedPart part) => Failures.Add(part);

        public void LeftOut(string label, UnreadField field)
        {
        }
    }
}
