using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(revision => new { revision.ArticleId, revision.Number }).HasName("pk_revisions");
        builder.Property(revision => revision.Number).ValueGeneratedNever();
        builder.Property(revision => revision.Kind).HasConversion<string>().HasDefaultValue(RevisionKind.Original).HasSentinel((RevisionKind)(-1));
        // Corrections are few, and asked for together.
        builder.HasIndex(revision => new { revision.ArticleId, revision.Number }).HasFilter("kind = 'Correction'").HasDatabaseName("ix_revisions_corrections");
        builder.HasOne<ArticleRow>().WithMany()
            .HasForeignKey(revision => revision.ArticleId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_revisions_articles");
    }
}
