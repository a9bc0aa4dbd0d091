using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

/// <summary>
/// Entries lie with their article, to which they have no foreign key: they outlive it. Heads and digests are few, and stay
/// on one node where articles are sharded. Nobody adds a link without holding the row of the head, so that no unique
/// index over all articles has to keep sequences apart.
/// </summary>
internal sealed class JournalConfiguration
    : IEntityTypeConfiguration<JournalEntryRow>, IEntityTypeConfiguration<JournalHeadRow>, IEntityTypeConfiguration<DigestRow>
{
    public void Configure(EntityTypeBuilder<JournalEntryRow> builder)
    {
        builder.ToTable("journal");
        builder.HasKey(entry => new { entry.ArticleId, entry.Sequence }).HasName("pk_journal");
        builder.Property(entry => entry.Sequence).ValueGeneratedNever();
        builder.Property(entry => entry.Kind).HasConversion<string>();
        builder.HasIndex(entry => new { entry.Strand, entry.Sequence }).HasDatabaseName("ix_journal_chain");
        // What sites changed, newest first; the other entries are many, and nobody asks for them by time.
        builder.HasIndex(entry => new { entry.At, entry.ArticleId, entry.Sequence }).IsDescending(true, true, true)
            .HasFilter("kind = 'Revised'").HasDatabaseName("ix_journal_revised");
    }

    public void Configure(EntityTypeBuilder<JournalHeadRow> builder)
    {
        builder.ToTable("journal_heads");
        builder.HasKey(head => head.Strand).HasName("pk_journal_heads");
        builder.Property(head => head.Strand).ValueGeneratedNever();
        builder.HasData(Enumerable.Range(0, JournalChain.Strands).Select(strand => JournalChain.EmptyHead((short)strand)));
    }

    public void Configure(EntityTypeBuilder<DigestRow> builder)
    {
        builder.ToTable("digests");
        builder.HasKey(digest => digest.Number).HasName("pk_digests");
        builder.Property(digest => digest.Number).ValueGeneratedNever();
    }
}
