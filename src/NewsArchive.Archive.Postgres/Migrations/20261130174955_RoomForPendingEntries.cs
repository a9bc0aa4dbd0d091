using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Archive.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class RoomForPendingEntries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Not by dropping and building it again, which would take long in a large archive.
            migrationBuilder.Sql("ALTER INDEX ix_search_documents_vector SET (gin_pending_list_limit = 16384);");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("ALTER INDEX ix_search_documents_vector SET (gin_pending_list_limit = 2048);");
        }
    }
}
