using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class ReparseConfiguration : IEntityTypeConfiguration<ReparseRow>
{
    public void Configure(EntityTypeBuilder<ReparseRow> builder)
    {
        builder.ToTable("reparses");
        builder.HasKey(reparse => reparse.Task).HasName("pk_reparses");
    }
}
