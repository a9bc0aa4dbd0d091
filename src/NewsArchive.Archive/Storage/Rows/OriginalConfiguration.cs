using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class OriginalConfiguration : IEntityTypeConfiguration<OriginalRow>
{
    public void Configure(EntityTypeBuilder<OriginalRow> builder)
    {
        builder.ToTable("originals");
        builder.HasKey(original => new { original.ArticleId, original.Number }).HasName("pk_originals");
        builder.Property(original => original.Number).ValueGeneratedNever();
        builder.HasOne<RevisionRow>().WithOne()
            .HasForeignKey<OriginalRow>(original => new { original.ArticleId, original.Number })
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_originals_revisions");
    }
}
