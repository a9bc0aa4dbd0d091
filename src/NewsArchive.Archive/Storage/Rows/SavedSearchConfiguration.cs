using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>Saved searches and what they found are few beside articles, and stay on one node where articles are sharded.</summary>
internal sealed class SavedSearchConfiguration
    : IEntityTypeConfiguration<SavedSearchRow>, IEntityTypeConfiguration<SavedSearchStateRow>, IEntityTypeConfiguration<SearchMatchRow>, IEntityTypeConfiguration<HookDeliveryRow>
{
    public void Configure(EntityTypeBuilder<SavedSearchRow> builder)
    {
        builder.ToTable("saved_searches");
        builder.HasKey(search => search.Id).HasName("pk_saved_searches");
        builder.Property(search => search.Id).ValueGeneratedNever();
        builder.Property(search => search.Version).IsConcurrencyToken();
        builder.Property(search => search.PausedBecause).HasConversion<string>();
    }

    public void Configure(EntityTypeBuilder<SavedSearchStateRow> builder)
    {
        builder.ToTable("saved_search_states");
        builder.HasKey(state => state.SearchId).HasName("pk_saved_search_states");
        builder.Property(state => state.SearchId).ValueGeneratedNever();
        builder.HasOne<SavedSearchRow>().WithOne()
            .HasForeignKey<SavedSearchStateRow>(state => state.SearchId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_saved_search_states_saved_searches");
    }

    public void Configure(EntityTypeBuilder<SearchMatchRow> builder)
    {
        builder.ToTable("saved_search_matches");
        builder.HasKey(match => new { match.SearchId, match.ArticleId }).HasName("pk_saved_search_matches");
        builder.Property(match => match.Reason).HasConversion<string>();
        builder.HasOne<SavedSearchRow>().WithMany()
            .HasForeignKey(match => match.SearchId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_saved_search_matches_saved_searches");
        // Those that wait are few, and asked for all the time.
        builder.HasIndex(match => new { match.SearchId, match.MatchedAt, match.ArticleId })
            .HasFilter("delivery_id IS NULL").HasDatabaseName("ix_saved_search_matches_waiting");
        builder.HasIndex(match => match.DeliveryId).HasDatabaseName("ix_saved_search_matches_delivery");
    }

    public void Configure(EntityTypeBuilder<HookDeliveryRow> builder)
    {
        builder.ToTable("hook_deliveries");
        builder.HasKey(delivery => delivery.Id).HasName("pk_hook_deliveries");
        builder.Property(delivery => delivery.Id).ValueGeneratedNever();
        builder.Property(delivery => delivery.Kind).HasConversion<string>();
        builder.Property(delivery => delivery.State).HasConversion<string>();
        builder.HasOne<SavedSearchRow>().WithMany()
            .HasForeignKey(delivery => delivery.SearchId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_hook_deliveries_saved_searches");
        builder.HasIndex(delivery => new { delivery.SearchId, delivery.Id }).HasDatabaseName("ix_hook_deliveries_search");
        builder.HasIndex(delivery => delivery.EndedAt).HasDatabaseName("ix_hook_deliveries_ended");
    }
}
