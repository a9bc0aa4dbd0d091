using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class ReplyConfiguration : IEntityTypeConfiguration<ReplyRow>
{
    public void Configure(EntityTypeBuilder<ReplyRow> builder)
    {
        builder.ToTable("replies");
        builder.HasKey(reply => reply.Id).HasName("pk_replies");
        builder.Property(reply => reply.Id).ValueGeneratedNever();
        // A claim that another took over in the meantime fails instead of overwriting.
        builder.Property(reply => reply.Turn).IsConcurrencyToken();
        builder.HasIndex(reply => reply.FreeAt).HasDatabaseName("ix_replies_free_at");
    }
}
