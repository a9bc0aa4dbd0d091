using System.CommandLine;

using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.Postgres;
using NewsArchive.Archive.Sqlite;
using NewsArchive.Hosting;

namespace NewsArchive.Cli.Archives;

/// <summary>The archive a command works on.</summary>
internal sealed class ArchiveAccess : IAsyncDisposable
{
    // The names the service reads from its environment, so that one setting serves both.
    private const string ConnectionVariable = "ConnectionStrings__Archive";

    private readonly ServiceProvider _services;

    private ArchiveAccess(ServiceProvider services) => _services = services;

    public static Option<string?> Connection { get; } = new("--connection")
    {
        Description =
            $"The archive's database: a SQLite file (Data Source=archive.db) or PostgreSQL (Host=...;Database=...). Default: the environment variable {ConnectionVariable}, "
            + "else data/newsarchive.db in a checkout of the sources, else a file in the user's data folder.",
        HelpName = "STRING",
    };

    public IArticleArchive Archive => _services.GetRequiredService<IArticleArchive>();

    public IArticleSearch Search => _services.GetRequiredService<IArticleSearch>();

    public ISearchMaintenance SearchMaintenance => _services.GetRequiredService<ISearchMaintenance>();

    /// <summary>What <see cref="Open"/> was told to add.</summary>
    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IArchiveSchema Schema => _services.GetRequiredService<IArchiveSchema>();

    public IKeyStore Keys => _services.GetRequiredService<IKeyStore>();

    public ITakedowns Takedowns => _services.GetRequiredService<ITakedowns>();

    public ICorrections Corrections => _services.GetRequiredService<ICorrections>();

    public IArchiveExport Export => _services.GetRequiredService<IArchiveExport>();

    public IReparsing Reparsing => _services.GetRequiredService<IReparsing>();

    public IArchiveJournal Journal => _services.GetRequiredService<IArchiveJournal>();

    /// <summary>For commands that only look: what they find must not be changed by looking.</summary>
    /// <exception cref="ArchiveSchemaException">The database is not of this program's version.</exception>
    public async Task RequireCurrentSchemaAsync(CancellationToken cancellationToken)
    {
        var status = await Schema.ReadStatusAsync(cancellationToken);
        if (status.State == SchemaState.Ahead)
            throw new ArchiveSchemaException($"The {status.Database} database is newer than this program: use a newer newsarchive.");
        if (status.State == SchemaState.Behind)
            throw new ArchiveSchemaException($"The {status.Database} database is behind this program: run newsarchive db migrate.");
    }

    /// <param name="arguments">The command line.</param>
    /// <param name="add">Adds what a command needs beside the archive.</param>
    /// <exception cref="ArchiveConfigurationException">The settings cannot work.</exception>
    public static ArchiveAccess Open(ParseResult arguments, Action<IServiceCollection>? add = null)
    {
        var settings = CommandSettings.Read(".");
        var connection = arguments.GetValue(Connection) ?? settings.GetConnectionString("Archive");
        if (string.IsNullOrWhiteSpace(connection)) connection = ArchiveLocation.DefaultConnectionString();
        var options = new ArchiveOptions { ConnectionString = connection };
        var services = new ServiceCollection();
        var provider = ArchiveProviderDetection.Detect(connection, settings["Archive:Provider"]);
        if (provider == ArchiveProvider.Postgres) services.AddPostgresArchive(options);
        else services.AddSqliteArchive(options);
        add?.Invoke(services);
        return new ArchiveAccess(services.BuildServiceProvider());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
