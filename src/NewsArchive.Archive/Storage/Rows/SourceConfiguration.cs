using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>Sources, runs and their items are few beside articles, and stay on one node where articles are sharded.</summary>
internal sealed class SourceConfiguration : IEntityTypeConfiguration<SourceRow>, IEntityTypeConfiguration<SourceStateRow>
{
    public void Configure(EntityTypeBuilder<SourceRow> builder)
    {
        builder.ToTable("sources");
        builder.HasKey(source => source.Id).HasName("pk_sources");
        builder.Property(source => source.Id).ValueGeneratedNever();
        builder.Property(source => source.Version).IsConcurrencyToken();
        builder.Property(source => source.Kind).HasConversion<string>();
        builder.Property(source => source.FullArticles).HasConversion<string>();
        builder.HasIndex(source => source.Identity).IsUnique().HasDatabaseName("ux_sources_identity");
    }

    public void Configure(EntityTypeBuilder<SourceStateRow> builder)
    {
        builder.ToTable("source_states");
        builder.HasKey(state => state.SourceId).HasName("pk_source_states");
        builder.Property(state => state.SourceId).ValueGeneratedNever();
        builder.HasOne<SourceRow>().WithOne()
            .HasForeignKey<SourceStateRow>(state => state.SourceId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_source_states_sources");
        builder.HasIndex(state => state.NextRunAt).HasDatabaseName("ix_source_states_due");
    }
}
