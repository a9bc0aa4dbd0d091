using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class FingerprintConfiguration : IEntityTypeConfiguration<FingerprintRow>, IEntityTypeConfiguration<FingerprintBandRow>
{
    public void Configure(EntityTypeBuilder<FingerprintRow> builder)
    {
        builder.ToTable("fingerprints");
        builder.HasKey(row => row.ArticleId).HasName("pk_fingerprints");
        builder.Property(row => row.ArticleId).ValueGeneratedNever();
        builder.HasOne<ArticleRow>().WithOne()
            .HasForeignKey<FingerprintRow>(row => row.ArticleId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_fingerprints_articles");
        builder.HasIndex(row => new { row.ClusterId, row.ArticleId }).HasDatabaseName("ix_fingerprints_cluster");
    }

    public void Configure(EntityTypeBuilder<FingerprintBandRow> builder)
    {
        builder.ToTable("fingerprint_bands");
        builder.HasKey(row => new { row.ArticleId, row.Band }).HasName("pk_fingerprint_bands");
        builder.Property(row => row.Band).ValueGeneratedNever();
        builder.HasOne<FingerprintRow>().WithMany()
            .HasForeignKey(row => row.ArticleId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_fingerprint_bands_fingerprints");
        builder.HasIndex(row => new { row.Band, row.ArticleId }).HasDatabaseName("ix_fingerprint_bands_band");
    }
}
