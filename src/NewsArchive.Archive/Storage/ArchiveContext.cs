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

    public DbSet<KeyRow> AccessKeys => Set<KeyRow>();

    public DbSet<SourceRow> Sources => Set<SourceRow>();

    public DbSet<SourceStateRow> SourceStates => Set<SourceStateRow>();

    public DbSet<RunRow> Runs => Set<RunRow>();

    public DbSet<RunItemRow> RunItems => Set<RunItemRow>();

    public DbSet<SeenItemRow> SeenItems => Set<SeenItemRow>();

    public DbSet<SearchDocumentRow> SearchDocuments => Set<SearchDocumentRow>();

    public DbSet<SearchChangeRow> SearchChanges => Set<SearchChangeRow>();

    public DbSet<FingerprintRow> Fingerprints => Set<FingerprintRow>();

    public DbSet<FingerprintBandRow> FingerprintBands => Set<FingerprintBandRow>();

    public DbSet<SearchWordRow> SearchWords => Set<SearchWordRow>();

    public DbSet<SearchStateRow> SearchStates => Set<SearchStateRow>();

    public DbSet<JournalEntryRow> Journal => Set<JournalEntryRow>();

    public DbSet<JournalHeadRow> JournalHeads => Set<JournalHeadRow>();

    public DbSet<DigestRow> Digests => Set<DigestRow>();

    public DbSet<TombstoneRow> Tombstones => Set<TombstoneRow>();

    public DbSet<LegalHoldRow> LegalHolds => Set<LegalHoldRow>();

    public DbSet<RetentionRuleRow> RetentionRules => Set<RetentionRuleRow>();

    public DbSet<ReparseRow> Reparses => Set<ReparseRow>();

    public DbSet<SavedSearchRow> SavedSearches => Set<SavedSearchRow>();

    public DbSet<SavedSearchStateRow> SavedSearchStates => Set<SavedSearchStateRow>();

    public DbSet<SearchMatchRow> SearchMatches => Set<SearchMatchRow>();

    public DbSet<HookDeliveryRow> HookDeliveries => Set<HookDeliveryRow>();

    /// <inheritdoc cref="IArchiveDatabase.HoldHeads"/>
    public IQueryable<JournalHeadRow> HoldHeads(short[] strands) => JournalHeads.FromSql(database.HoldHeads(strands)).AsTracking();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        database.ConfigureConventions(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfiguration(new ArticleConfiguration());
        modelBuilder.ApplyConfiguration(new RevisionConfiguration());
        modelBuilder.ApplyConfiguration(new OriginalConfiguration());
        modelBuilder.ApplyConfiguration(new ReplyConfiguration());
        modelBuilder.ApplyConfiguration(new KeyConfiguration());
        var sources = new SourceConfiguration();
        modelBuilder.ApplyConfiguration<SourceRow>(sources);
        modelBuilder.ApplyConfiguration<SourceStateRow>(sources);
        var runs = new RunConfiguration();
        modelBuilder.ApplyConfiguration<RunRow>(runs);
        modelBuilder.ApplyConfiguration<RunItemRow>(runs);
        modelBuilder.ApplyConfiguration<SeenItemRow>(runs);
        var search = new SearchConfiguration();
        modelBuilder.ApplyConfiguration<SearchDocumentRow>(search);
        modelBuilder.ApplyConfiguration<SearchChangeRow>(search);
        modelBuilder.ApplyConfiguration<SearchWordRow>(search);
        modelBuilder.ApplyConfiguration<SearchStateRow>(search);
        var fingerprints = new FingerprintConfiguration();
        modelBuilder.ApplyConfiguration<FingerprintRow>(fingerprints);
        modelBuilder.ApplyConfiguration<FingerprintBandRow>(fingerprints);
        var journal = new JournalConfiguration();
        modelBuilder.ApplyConfiguration<JournalEntryRow>(journal);
        modelBuilder.ApplyConfiguration<JournalHeadRow>(journal);
        modelBuilder.ApplyConfiguration<DigestRow>(journal);
        var takedowns = new TakedownConfiguration();
        modelBuilder.ApplyConfiguration<TombstoneRow>(takedowns);
        modelBuilder.ApplyConfiguration<LegalHoldRow>(takedowns);
        modelBuilder.ApplyConfiguration<RetentionRuleRow>(takedowns);
        modelBuilder.ApplyConfiguration(new ReparseConfiguration());
        var saved = new SavedSearchConfiguration();
        modelBuilder.ApplyConfiguration<SavedSearchRow>(saved);
        modelBuilder.ApplyConfiguration<SavedSearchStateRow>(saved);
        modelBuilder.ApplyConfiguration<SearchMatchRow>(saved);
        modelBuilder.ApplyConfiguration<HookDeliveryRow>(saved);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }

        database.ConfigureModel(modelBuilder);
    }
}
