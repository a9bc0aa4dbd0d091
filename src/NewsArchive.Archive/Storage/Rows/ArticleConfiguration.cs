using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<ArticleRow>
{
    public void Configure(EntityTypeBuilder<ArticleRow> builder)
    {
        builder.ToTable("articles");
        builder.HasKey(article => article.Id).HasName("pk_articles");
        builder.Property(article => article.Id).ValueGeneratedNever();
        builder.Property(article => article.Version).IsConcurrencyToken();
        builder.Property(article => article.JournalSequence).IsConcurrencyToken();

        // Each list reads its page from one index, in order: newest first, of a publisher, of a place.
        builder.HasIndex(article => new { article.SortAt, article.Id })
            .IsDescending(true, true).HasDatabaseName("ix_articles_newest");
        builder.HasIndex(article => new { article.Publisher, article.SortAt, article.Id })
            .IsDescending(false, true, true).HasDatabaseName("ix_articles_publisher");
        builder.HasIndex(article => new { article.PlaceFolded, article.SortAt, article.Id })
            .IsDescending(false, true, true).HasDatabaseName("ix_articles_place");
        // Empty once all that was there before the journal is in it.
        builder.HasIndex(article => article.Id).HasFilter("journal_sequence = 0").HasDatabaseName("ix_articles_unjournaled");
    }
}
