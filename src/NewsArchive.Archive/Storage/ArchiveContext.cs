using System.Text.Json;

using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>The archive's tables, on whatever database.</summary>
internal sealed class ArchiveContext(DbContextOptions<ArchiveContext> options, IArchiveDatabase database) : DbContext(options)
{
    public DbSet<ArticleRow> Articles => Set<ArticleRow>();

    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    public DbSet<OriginalRow> Originals => Set<OriginalRow>();

    public DbSet<ReplyRow> Replies => Set<ReplyRow>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        database.ConfigureConventions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ArticleConfiguration());
        modelBuilder.ApplyConfiguration(new RevisionConfiguration());
        modelBuilder.ApplyConfiguration(new OriginalConfiguration());
        modelBuilder.ApplyConfiguration(new ReplyConfiguration());
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }

        database.ConfigureModel(modelBuilder);
    }
}
