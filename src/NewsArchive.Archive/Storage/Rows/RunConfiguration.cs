using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class RunConfiguration : IEntityTypeConfiguration<RunRow>, IEntityTypeConfiguration<RunItemRow>, IEntityTypeConfiguration<SeenItemRow>
{
    public void Configure(EntityTypeBuilder<RunRow> builder)
    {
        builder.ToTable("runs");
        builder.HasKey(run => run.Id).HasName("pk_runs");
        builder.Property(run => run.Id).ValueGeneratedNever();
        builder.Property(run => run.Trigger).HasConversion<string>();
        builder.Property(run => run.State).HasConversion<string>();
        builder.HasOne<SourceRow>().WithMany()
            .HasForeignKey(run => run.SourceId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_runs_sources");
        builder.HasIndex(run => new { run.SourceId, run.Id }).IsDescending(false, true).HasDatabaseName("ix_runs_source");
        // A source has one open run: who asks for another gets that one.
        builder.HasIndex(run => run.SourceId).IsUnique().HasFilter("state IN ('Queued', 'Running')").HasDatabaseName("ux_runs_open");
    }

    public void Configure(EntityTypeBuilder<RunItemRow> builder)
    {
        builder.ToTable("run_items");
        builder.HasKey(item => new { item.RunId, item.Number }).HasName("pk_run_items");
        builder.Property(item => item.Number).ValueGeneratedNever();
        builder.Property(item => item.Outcome).HasConversion<string>();
        builder.HasOne<RunRow>().WithMany()
            .HasForeignKey(item => item.RunId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_run_items_runs");
        builder.HasIndex(item => new { item.SourceId, item.RetryAt }).HasFilter("retry_at IS NOT NULL").HasDatabaseName("ix_run_items_retry");
        builder.HasIndex(item => new { item.RunId, item.Outcome, item.Number }).HasDatabaseName("ix_run_items_outcome");
    }

    public void Configure(EntityTypeBuilder<SeenItemRow> builder)
    {
        builder.ToTable("seen_items");
        builder.HasKey(item => new { item.SourceId, item.ItemKey }).HasName("pk_seen_items");
        builder.HasOne<SourceRow>().WithMany()
            .HasForeignKey(item => item.SourceId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_seen_items_sources");
        builder.HasIndex(item => item.LastSeenAt).HasDatabaseName("ix_seen_items_last_seen");
    }
}
