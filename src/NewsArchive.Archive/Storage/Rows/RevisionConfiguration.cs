using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class RevisionConfiguration : IEntityTypeConfiguration<RevisionRow>
{
    public void Configure(EntityTypeBuilder<RevisionRow> builder)
    {
        builder.ToTable("revisions");
        builder.HasKey(revision => new { revision.ArticleId, revision.Number }).HasName("pk_revisions");
        builder.Property(revision => revision.Number).ValueGeneratedNever();
        builder.HasOne<ArticleRow>().WithMany()
            .HasForeignKey(revision => revision.ArticleId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_revisions_articles");
    }
}
