using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace NewsArchive.Archive.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Fingerprints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "fingerprints",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    cluster_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    shingles = table.Column<int>(type: "integer", nullable: false),
                    text_hash = table.Column<long>(type: "bigint", nullable: false),
                    signature = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fingerprints", x => x.article_id);
                    table.ForeignKey(
                        name: "fk_fingerprints_articles",
                        column: x => x.article_id,
                        principalTable: "articles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fingerprint_bands",
                columns: table => new
                {
                    article_id = table.Column<Guid>(type: "uuid", nullable: false),
                    band = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_fingerprint_bands", x => new { x.article_id, x.band });
                    table.ForeignKey(
                        name: "fk_fingerprint_bands_fingerprints",
                        column: x => x.article_id,
                        principalTable: "fingerprints",
                        principalColumn: "article_id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_fingerprint_bands_band",
                table: "fingerprint_bands",
                columns: new[] { "band", "article_id" });

            migrationBuilder.CreateIndex(
                name: "ix_fingerprints_cluster",
                table: "fingerprints",
                columns: new[] { "cluster_id", "article_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fingerprint_bands");

            migrationBuilder.DropTable(
                name: "fingerprints");
        }
    }
}
