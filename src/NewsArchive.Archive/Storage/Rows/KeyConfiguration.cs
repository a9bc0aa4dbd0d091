using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>Keys are few; where articles are sharded they stay on one node.</summary>
internal sealed class KeyConfiguration : IEntityTypeConfiguration<KeyRow>
{
    public void Configure(EntityTypeBuilder<KeyRow> builder)
    {
        builder.ToTable("access_keys");
        builder.HasKey(key => key.Id).HasName("pk_access_keys");
        builder.Property(key => key.Scope).HasConversion<string>();
    }
}
