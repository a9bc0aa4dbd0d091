using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Archive.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LeanIndex : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Forms are no longer counted.
            migrationBuilder.Sql("DELETE FROM search_words WHERE word >= '=' AND word < '>';");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
