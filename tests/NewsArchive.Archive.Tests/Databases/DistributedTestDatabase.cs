using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage;

namespace NewsArchive.Archive.Tests.Databases;

/// <summary>Every archive in it is distributed as soon as it is migrated.</summary>
public abstract class DistributedTestDatabase(PostgresServer server) : PostgresTestDatabase(server)
{
    protected override void AddArchive(IServiceCollection services, ArchiveOptions options)
    {
        base.AddArchive(services, options);
        services.AddSingleton<IArchiveSchema>(static provider => new DistributedSchema(ActivatorUtilities.CreateInstance<ArchiveSchema>(provider)));
    }

    private sealed class DistributedSchema(ArchiveSchema schema) : IArchiveSchema
    {
        public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
        {
            var applied = await schema.MigrateAsync(cancellationToken);
            await schema.DistributeAsync(cancellationToken);
            return applied;
        }

        public Task<IReadOnlyList<DistributedTable>> DistributeAsync(CancellationToken cancellationToken) => schema.DistributeAsync(cancellationToken);

        public Task<SchemaStatus> ReadStatusAsync(CancellationToken cancellationToken) => schema.ReadStatusAsync(cancellationToken);

        public Task RefuseNewerAsync(CancellationToken cancellationToken) => schema.RefuseNewerAsync(cancellationToken);

        public Task PingAsync(CancellationToken cancellationToken) => schema.PingAsync(cancellationToken);
    }
}
