using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NewsArchive.Archive.Storage.Rows;

internal sealed class SearchConfiguration
    : IEntityTypeConfiguration<SearchDocumentRow>, IEntityTypeConfiguration<SearchChangeRow>, IEntityTypeConfiguration<SearchWordRow>, IEntityTypeConfiguration<SearchStateRow>
{
    public void Configure(EntityTypeBuilder<SearchDocumentRow> builder)
    {
        builder.ToTable("search_documents");
        builder.HasKey(document => document.ArticleId).HasName("pk_search_documents");
        builder.Property(document => document.ArticleId).ValueGeneratedNever();
        builder.HasOne<ArticleRow>().WithOne()
            .HasForeignKey<SearchDocumentRow>(document => document.ArticleId)
            .OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("fk_search_documents_articles");
    }

    public void Configure(EntityTypeBuilder<SearchChangeRow> builder)
    {
        builder.ToTable("search_changes");
        // No foreign key: what went out has to be counted after the article is gone.
        builder.HasKey(change => new { change.ArticleId, change.Id }).HasName("pk_search_changes");
        builder.Property(change => change.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<SearchWordRow> builder)
    {
        builder.ToTable("search_words");
        builder.HasKey(word => word.Word).HasName("pk_search_words");
    }

    public void Configure(EntityTypeBuilder<SearchStateRow> builder)
    {
        builder.ToTable("search_state");
        builder.HasKey(state => state.Name).HasName("pk_search_state");
    }
}
