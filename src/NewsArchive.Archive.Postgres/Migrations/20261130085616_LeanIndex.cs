using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Archive.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class LeanIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Not by dropping and building it again, which would take long in a large archive.
            migrationBuilder.Sql("ALTER INDEX ix_search_documents_vector SET (gin_pending_list_limit = 2048);");

            // In a large archive the planner would have other processes help with what takes milliseconds: to start them takes fifty.
            migrationBuilder.Sql("ALTER TABLE search_documents SET (parallel_workers = 0);");

            // Compresses faster than the default; servers built without lz4, or before 14, keep the default.
            migrationBuilder.Sql(
                """
                DO $$
                BEGIN
                    EXECUTE 'ALTER TABLE search_documents ALTER COLUMN vector SET COMPRESSION lz4';
                    EXECUTE 'ALTER TABLE search_changes ALTER COLUMN words SET COMPRESSION lz4';
                EXCEPTION WHEN feature_not_supported OR syntax_error OR invalid_parameter_value THEN
                    RAISE NOTICE 'lz4 is not available: %', SQLERRM;
                END
                $$;
                """);

            // Forms are no longer counted.
            migrationBuilder.Sql("DELETE FROM search_words WHERE word >= '=' AND word < '>';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER TABLE search_documents RESET (parallel_workers);");
            migrationBuilder.Sql("ALTER INDEX ix_search_documents_vector SET (gin_pending_list_limit = 1024);");
            // What is compressed with lz4 stays readable, and may go on to be written so.
        }
    }
}
