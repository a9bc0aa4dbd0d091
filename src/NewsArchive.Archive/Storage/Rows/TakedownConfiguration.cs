using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>Tombstones and holds have no foreign key to articles: a tombstone is there exactly when its article is not.</summary>
internal sealed class TakedownConfiguration
    : IEntityTypeConfiguration<TombstoneRow>, IEntityTypeConfiguration<LegalHoldRow>, IEntityTypeConfiguration<RetentionRuleRow>
{
    public void Configure(EntityTypeBuilder<TombstoneRow> builder)
    {
        builder.ToTable("tombstones");
        builder.HasKey(tombstone => tombstone.ArticleId).HasName("pk_tombstones");
        builder.Property(tombstone => tombstone.ArticleId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<LegalHoldRow> builder)
    {
        builder.ToTable("legal_holds");
        builder.HasKey(hold => hold.ArticleId).HasName("pk_legal_holds");
        builder.Property(hold => hold.ArticleId).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<RetentionRuleRow> builder)
    {
        builder.ToTable("retention_rules");
        builder.HasKey(rule => rule.Scope).HasName("pk_retention_rules");
    }
}
