using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace NewsArchive.Archive.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Journal : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "actor",
                table: "revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "change",
                table: "revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "hints",
                table: "revisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "revisions",
                type: "TEXT",
                nullable: false,
                defaultValue: "Original");

            migrationBuilder.AddColumn<int>(
                name: "read_from",
                table: "revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "seen_at",
                table: "revisions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "journal_sequence",
                table: "articles",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.CreateTable(
                name: "digests",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    heads = table.Column<byte[]>(type: "BLOB", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digests", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "journal",
                columns: table => new
                {
                    article_id = table.Column<string>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    strand = table.Column<short>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: true),
                    content_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    original_sha256 = table.Column<byte[]>(type: "BLOB", nullable: true),
                    revision_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    state_hash = table.Column<byte[]>(type: "BLOB", nullable: true),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    previous = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal", x => new { x.article_id, x.sequence });
                });

            migrationBuilder.CreateTable(
                name: "journal_heads",
                columns: table => new
                {
                    strand = table.Column<short>(type: "INTEGER", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_journal_heads", x => x.strand);
                });

            migrationBuilder.CreateTable(
                name: "legal_holds",
                columns: table => new
                {
                    article_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_legal_holds", x => x.article_id);
                });

            migrationBuilder.CreateTable(
                name: "reparses",
                columns: table => new
                {
                    task = table.Column<string>(type: "TEXT", nullable: false),
                    after_id = table.Column<string>(type: "TEXT", nullable: true),
                    seen = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false),
                    corrected = table.Column<int>(type: "INTEGER", nullable: false),
                    failed = table.Column<int>(type: "INTEGER", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reparses", x => x.task);
                });

            migrationBuilder.CreateTable(
                name: "retention_rules",
                columns: table => new
                {
                    scope = table.Column<string>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_retention_rules", x => x.scope);
                });

            migrationBuilder.CreateTable(
                name: "tombstones",
                columns: table => new
                {
                    article_id = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tombstones", x => x.article_id);
                });

            migrationBuilder.InsertData(
                table: "journal_heads",
                columns: new[] { "strand", "hash", "sequence" },
                values: new object[,]
                {
                    { (short)0, new byte[] { 211, 108, 62, 23, 52, 74, 28, 97, 82, 250, 168, 238, 161, 224, 114, 98, 237, 121, 80, 98, 158, 182, 12, 230, 155, 176, 4, 8, 214, 163, 22, 41 }, 0L },
                    { (short)1, new byte[] { 201, 200, 16, 47, 152, 241, 11, 204, 223, 227, 34, 113, 172, 235, 123, 19, 78, 246, 229, 108, 11, 25, 16, 182, 234, 69, 91, 105, 173, 160, 230, 126 }, 0L },
                    { (short)2, new byte[] { 123, 52, 226, 178, 200, 175, 227, 166, 129, 5, 146, 64, 19, 73, 76, 230, 181, 132, 0, 254, 174, 208, 224, 232, 198, 52, 80, 121, 144, 233, 72, 215 }, 0L },
                    { (short)3, new byte[] { 245, 19, 62, 250, 118, 78, 60, 59, 203, 211, 62, 160, 139, 195, 131, 71, 75, 243, 151, 123, 92, 77, 138, 82, 9, 131, 240, 197, 29, 94, 135, 80 }, 0L },
                    { (short)4, new byte[] { 12, 70, 83, 243, 65, 232, 219, 152, 237, 184, 13, 222, 229, 49, 85, 8, 194, 188, 142, 80, 247, 217, 202, 221, 108, 66, 197, 253, 162, 37, 217, 69 }, 0L },
                    { (short)5, new byte[] { 211, 117, 124, 217, 126, 130, 231, 34, 191, 237, 239, 110, 15, 198, 254, 14, 227, 31, 153, 129, 228, 21, 240, 28, 149, 113, 68, 76, 47, 243, 248, 194 }, 0L },
                    { (short)6, new byte[] { 79, 41, 207, 248, 154, 62, 70, 199, 195, 111, 213, 15, 52, 207, 252, 104, 232, 15, 213, 185, 225, 241, 7, 26, 165, 242, 167, 126, 230, 118, 56, 250 }, 0L },
                    { (short)7, new byte[] { 18, 50, 49, 12, 124, 85, 48, 29, 227, 43, 235, 80, 251, 20, 13, 66, 61, 193, 93, 200, 95, 25, 68, 204, 158, 201, 172, 252, 17, 12, 152, 217 }, 0L },
                    { (short)8, new byte[] { 212, 225, 32, 255, 230, 38, 224, 125, 168, 19, 27, 97, 56, 164, 58, 98, 114, 60, 131, 92, 3, 87, 248, 110, 237, 106, 35, 124, 65, 180, 202, 217 }, 0L },
                    { (short)9, new byte[] { 7, 215, 29, 80, 202, 58, 122, 239, 5, 203, 0, 153, 5, 234, 196, 0, 37, 189, 242, 205, 188, 179, 216, 94, 122, 199, 37, 165, 249, 1, 28, 61 }, 0L },
                    { (short)10, new byte[] { 111, 136, 124, 149, 178, 163, 33, 162, 29, 219, 32, 247, 192, 2, 201, 93, 73, 182, 41, 1, 220, 247, 164, 111, 26, 217, 233, 228, 243, 148, 56, 158 }, 0L },
                    { (short)11, new byte[] { 112, 240, 0, 14, 227, 218, 134, 126, 248, 223, 28, 175, 21, 213, 203, 34, 109, 68, 48, 176, 9, 182, 121, 70, 97, 174, 164, 97, 130, 121, 71, 29 }, 0L },
                    { (short)12, new byte[] { 183, 62, 63, 46, 168, 57, 246, 159, 194, 142, 25, 172, 213, 89, 204, 89, 172, 206, 127, 147, 148, 17, 252, 88, 191, 139, 138, 208, 166, 2, 168, 243 }, 0L },
                    { (short)13, new byte[] { 232, 236, 21, 180, 251, 76, 200, 84, 74, 2, 8, 213, 190, 192, 206, 251, 106, 226, 41, 89, 145, 210, 15, 206, 174, 162, 200, 111, 254, 130, 166, 75 }, 0L },
                    { (short)14, new byte[] { 173, 86, 171, 163, 158, 70, 218, 172, 238, 67, 100, 139, 103, 192, 70, 4, 91, 191, 116, 47, 75, 97, 224, 42, 131, 21, 206, 61, 220, 246, 127, 135 }, 0L },
                    { (short)15, new byte[] { 191, 104, 169, 203, 235, 180, 75, 240, 111, 181, 111, 35, 134, 239, 97, 157, 186, 156, 70, 69, 16, 238, 253, 200, 37, 0, 19, 126, 132, 59, 31, 58 }, 0L },
                    { (short)16, new byte[] { 70, 1, 155, 12, 186, 105, 6, 89, 62, 41, 22, 122, 61, 199, 78, 198, 201, 149, 64, 186, 52, 194, 148, 19, 232, 48, 11, 40, 74, 166, 173, 83 }, 0L },
                    { (short)17, new byte[] { 250, 252, 237, 184, 130, 160, 35, 174, 161, 246, 221, 76, 176, 60, 95, 84, 141, 48, 136, 183, 206, 59, 248, 44, 152, 217, 90, 122, 223, 89, 200, 171 }, 0L },
                    { (short)18, new byte[] { 180, 120, 134, 14, 152, 83, 231, 126, 237, 48, 179, 179, 251, 150, 86, 28, 129, 48, 115, 20, 176, 28, 13, 221, 141, 124, 111, 251, 21, 215, 122, 32 }, 0L },
                    { (short)19, new byte[] { 181, 203, 76, 6, 99, 0, 230, 31, 41, 110, 118, 245, 177, 232, 32, 9, 49, 40, 186, 106, 42, 86, 126, 151, 120, 119, 35, 191, 15, 57, 141, 181 }, 0L },
                    { (short)20, new byte[] { 147, 211, 7, 174, 247, 92, 187, 40, 246, 65, 23, 136, 41, 229, 179, 151, 7, 89, 115, 62, 248, 193, 251, 36, 67, 65, 158, 111, 206, 96, 41, 204 }, 0L },
                    { (short)21, new byte[] { 163, 248, 215, 241, 204, 203, 68, 246, 207, 7, 249, 126, 81, 192, 0, 242, 93, 112, 203, 21, 81, 68, 12, 58, 127, 0, 242, 13, 154, 48, 140, 211 }, 0L },
                    { (short)22, new byte[] { 86, 243, 41, 247, 160, 74, 168, 227, 156, 140, 162, 101, 195, 25, 236, 202, 131, 57, 251, 20, 79, 90, 31, 109, 137, 23, 222, 138, 238, 30, 150, 140 }, 0L },
                    { (short)23, new byte[] { 92, 189, 72, 220, 18, 215, 220, 103, 153, 194, 2, 158, 231, 71, 130, 202, 241, 225, 26, 33, 120, 12, 237, 13, 163, 165, 95, 43, 91, 116, 97, 76 }, 0L },
                    { (short)24, new byte[] { 131, 151, 138, 129, 142, 180, 114, 7, 191, 53, 249, 222, 32, 0, 138, 238, 236, 188, 30, 59, 73, 196, 167, 88, 79, 118, 89, 60, 58, 51, 183, 53 }, 0L },
                    { (short)25, new byte[] { 202, 11, 200, 66, 52, 150, 9, 6, 158, 189, 71, 42, 2, 76, 220, 218, 113, 77, 159, 3, 114, 180, 204, 17, 229, 42, 222, 254, 243, 38, 102, 173 }, 0L },
                    { (short)26, new byte[] { 198, 209, 241, 249, 174, 10, 227, 161, 38, 215, 159, 110, 197, 82, 201, 71, 159, 24, 253, 187, 27, 70, 24, 88, 123, 118, 103, 156, 108, 47, 32, 116 }, 0L },
                    { (short)27, new byte[] { 136, 196, 179, 138, 161, 118, 91, 231, 86, 109, 136, 159, 225, 13, 169, 212, 225, 196, 94, 231, 22, 102, 254, 201, 206, 219, 235, 213, 1, 93, 210, 237 }, 0L },
                    { (short)28, new byte[] { 163, 66, 104, 243, 40, 222, 231, 107, 250, 51, 12, 99, 211, 241, 145, 200, 200, 135, 44, 248, 100, 100, 103, 250, 250, 24, 192, 129, 206, 239, 238, 99 }, 0L },
                    { (short)29, new byte[] { 87, 75, 89, 225, 253, 242, 177, 37, 182, 171, 119, 12, 69, 207, 128, 25, 71, 113, 89, 182, 220, 2, 140, 215, 230, 11, 59, 184, 134, 80, 26, 68 }, 0L },
                    { (short)30, new byte[] { 102, 27, 194, 243, 249, 205, 89, 159, 166, 105, 236, 129, 111, 119, 125, 208, 135, 192, 132, 208, 249, 233, 76, 122, 212, 196, 144, 3, 111, 244, 48, 213 }, 0L },
                    { (short)31, new byte[] { 209, 174, 100, 235, 198, 230, 115, 18, 69, 59, 202, 58, 122, 164, 221, 114, 253, 88, 205, 17, 223, 213, 5, 55, 192, 204, 245, 145, 4, 45, 112, 173 }, 0L },
                    { (short)32, new byte[] { 168, 250, 130, 234, 143, 153, 80, 47, 15, 224, 167, 206, 138, 106, 228, 131, 130, 197, 10, 84, 28, 36, 190, 212, 206, 194, 13, 82, 214, 64, 66, 48 }, 0L },
                    { (short)33, new byte[] { 40, 155, 115, 113, 9, 81, 6, 185, 37, 45, 173, 140, 185, 108, 237, 73, 83, 220, 18, 96, 188, 74, 142, 178, 226, 88, 51, 47, 123, 62, 29, 126 }, 0L },
                    { (short)34, new byte[] { 106, 243, 171, 10, 178, 89, 240, 196, 200, 23, 183, 163, 179, 23, 244, 75, 192, 136, 43, 208, 44, 140, 113, 158, 69, 66, 97, 162, 116, 63, 223, 227 }, 0L },
                    { (short)35, new byte[] { 89, 189, 6, 44, 17, 135, 165, 88, 14, 144, 101, 246, 126, 9, 12, 249, 87, 81, 131, 140, 250, 202, 71, 148, 168, 171, 80, 248, 126, 29, 173, 179 }, 0L },
                    { (short)36, new byte[] { 211, 131, 22, 228, 153, 200, 213, 210, 205, 137, 139, 106, 234, 90, 174, 251, 120, 15, 36, 6, 54, 12, 34, 16, 247, 177, 62, 98, 206, 28, 218, 108 }, 0L },
                    { (short)37, new byte[] { 15, 130, 141, 204, 244, 77, 27, 6, 158, 144, 180, 2, 172, 252, 12, 119, 12, 116, 154, 60, 96, 200, 220, 203, 75, 136, 144, 178, 41, 7, 53, 58 }, 0L },
                    { (short)38, new byte[] { 226, 223, 197, 147, 150, 82, 152, 1, 117, 122, 61, 249, 119, 107, 2, 199, 194, 74, 65, 161, 146, 50, 170, 218, 93, 232, 144, 179, 252, 169, 35, 211 }, 0L },
                    { (short)39, new byte[] { 203, 62, 171, 238, 52, 95, 232, 82, 58, 47, 5, 89, 140, 214, 136, 51, 198, 252, 203, 108, 177, 27, 8, 77, 146, 26, 135, 73, 160, 216, 144, 107 }, 0L },
                    { (short)40, new byte[] { 20, 142, 189, 28, 87, 24, 233, 34, 97, 227, 132, 2, 206, 152, 139, 76, 94, 56, 103, 215, 228, 34, 102, 112, 38, 124, 1, 212, 172, 1, 89, 33 }, 0L },
                    { (short)41, new byte[] { 162, 132, 186, 70, 29, 38, 75, 18, 176, 67, 185, 132, 203, 78, 202, 163, 81, 135, 54, 99, 81, 213, 107, 185, 192, 242, 86, 220, 206, 227, 83, 217 }, 0L },
                    { (short)42, new byte[] { 231, 142, 206, 8, 78, 177, 128, 66, 162, 250, 133, 137, 213, 56, 228, 28, 53, 206, 103, 157, 0, 52, 145, 32, 40, 130, 163, 177, 224, 148, 62, 230 }, 0L },
                    { (short)43, new byte[] { 128, 34, 130, 174, 3, 78, 105, 63, 139, 119, 110, 18, 112, 40, 62, 122, 94, 35, 51, 47, 228, 204, 76, 7, 140, 119, 240, 79, 193, 123, 248, 203 }, 0L },
                    { (short)44, new byte[] { 155, 14, 116, 13, 143, 238, 188, 199, 215, 247, 229, 122, 202, 251, 40, 197, 252, 26, 147, 125, 28, 5, 149, 145, 251, 228, 205, 81, 173, 137, 85, 168 }, 0L },
                    { (short)45, new byte[] { 11, 98, 133, 63, 213, 36, 3, 248, 185, 154, 105, 149, 182, 168, 86, 144, 154, 152, 22, 86, 253, 10, 175, 70, 228, 213, 81, 125, 149, 74, 160, 160 }, 0L },
                    { (short)46, new byte[] { 253, 119, 221, 141, 78, 18, 205, 171, 140, 12, 179, 139, 48, 151, 33, 58, 148, 134, 144, 148, 16, 77, 19, 43, 99, 192, 10, 118, 187, 188, 202, 50 }, 0L },
                    { (short)47, new byte[] { 144, 199, 139, 191, 41, 219, 184, 50, 43, 207, 105, 219, 165, 201, 227, 181, 92, 248, 231, 190, 11, 201, 193, 80, 169, 167, 189, 203, 70, 69, 134, 221 }, 0L },
                    { (short)48, new byte[] { 72, 159, 36, 52, 135, 43, 125, 14, 252, 32, 187, 72, 56, 195, 16, 34, 85, 63, 120, 245, 75, 95, 31, 143, 64, 113, 93, 123, 179, 143, 18, 130 }, 0L },
                    { (short)49, new byte[] { 211, 90, 242, 22, 90, 126, 181, 242, 184, 49, 205, 2, 83, 229, 200, 244, 116, 29, 237, 124, 95, 239, 40, 218, 230, 136, 127, 36, 177, 86, 149, 250 }, 0L },
                    { (short)50, new byte[] { 63, 200, 126, 109, 144, 45, 199, 207, 8, 14, 193, 91, 8, 92, 96, 228, 205, 249, 230, 97, 137, 165, 200, 21, 7, 168, 242, 132, 129, 93, 128, 213 }, 0L },
                    { (short)51, new byte[] { 9, 194, 164, 162, 63, 237, 120, 59, 159, 236, 218, 116, 43, 245, 11, 69, 99, 103, 187, 36, 185, 77, 126, 119, 61, 11, 164, 218, 73, 15, 44, 14 }, 0L },
                    { (short)52, new byte[] { 123, 220, 15, 181, 195, 69, 41, 175, 18, 142, 58, 187, 235, 72, 234, 167, 33, 39, 183, 137, 117, 171, 231, 38, 144, 216, 31, 244, 181, 93, 56, 234 }, 0L },
                    { (short)53, new byte[] { 53, 137, 2, 94, 175, 117, 178, 89, 123, 159, 44, 10, 158, 133, 81, 49, 7, 121, 119, 219, 48, 250, 176, 79, 235, 32, 236, 157, 250, 195, 235, 226 }, 0L },
                    { (short)54, new byte[] { 100, 33, 17, 178, 197, 26, 24, 43, 69, 234, 186, 120, 80, 230, 198, 208, 216, 202, 255, 153, 193, 129, 33, 129, 136, 6, 228, 86, 128, 170, 224, 196 }, 0L },
                    { (short)55, new byte[] { 106, 91, 1, 18, 99, 203, 169, 176, 118, 244, 230, 169, 122, 117, 232, 168, 213, 178, 99, 240, 176, 210, 73, 144, 200, 47, 84, 145, 115, 244, 167, 187 }, 0L },
                    { (short)56, new byte[] { 26, 120, 137, 55, 213, 50, 241, 160, 89, 213, 100, 79, 174, 136, 236, 47, 246, 204, 2, 205, 123, 246, 125, 189, 93, 88, 208, 25, 4, 171, 35, 132 }, 0L },
                    { (short)57, new byte[] { 228, 169, 178, 175, 163, 62, 181, 189, 90, 104, 22, 193, 124, 59, 122, 113, 208, 208, 156, 44, 238, 22, 101, 218, 104, 69, 167, 238, 187, 49, 173, 196 }, 0L },
                    { (short)58, new byte[] { 165, 62, 96, 27, 100, 143, 101, 47, 79, 245, 56, 134, 221, 239, 52, 130, 219, 195, 112, 178, 95, 244, 25, 24, 172, 71, 48, 224, 241, 44, 13, 119 }, 0L },
                    { (short)59, new byte[] { 33, 179, 148, 107, 69, 123, 228, 174, 205, 146, 162, 127, 143, 96, 117, 72, 166, 147, 53, 128, 0, 4, 131, 34, 14, 159, 50, 122, 28, 170, 93, 60 }, 0L },
                    { (short)60, new byte[] { 218, 243, 219, 195, 162, 209, 184, 28, 27, 144, 58, 108, 12, 120, 30, 66, 206, 173, 184, 180, 216, 205, 198, 20, 254, 192, 248, 232, 194, 187, 86, 254 }, 0L },
                    { (short)61, new byte[] { 37, 53, 11, 112, 242, 251, 176, 103, 38, 130, 158, 168, 199, 56, 83, 168, 230, 139, 199, 219, 141, 75, 110, 204, 128, 106, 81, 232, 102, 133, 247, 142 }, 0L },
                    { (short)62, new byte[] { 236, 118, 37, 245, 141, 19, 189, 80, 20, 149, 231, 241, 55, 60, 12, 187, 245, 76, 35, 234, 148, 184, 54, 20, 97, 179, 173, 51, 64, 76, 97, 171 }, 0L },
                    { (short)63, new byte[] { 158, 61, 79, 147, 126, 202, 166, 101, 100, 253, 83, 35, 36, 184, 186, 95, 72, 43, 135, 40, 163, 17, 125, 230, 114, 53, 21, 81, 215, 60, 2, 214 }, 0L }
                });

            migrationBuilder.CreateIndex(
                name: "ix_revisions_corrections",
                table: "revisions",
                columns: new[] { "article_id", "number" },
                filter: "kind = 'Correction'");

            migrationBuilder.CreateIndex(
                name: "ix_articles_unjournaled",
                table: "articles",
                column: "id",
                filter: "journal_sequence = 0");

            migrationBuilder.CreateIndex(
                name: "ix_journal_chain",
                table: "journal",
                columns: new[] { "strand", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_journal_revised",
                table: "journal",
                columns: new[] { "at", "article_id", "sequence" },
                descending: new bool[0],
                filter: "kind = 'Revised'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "digests");

            migrationBuilder.DropTable(
                name: "journal");

            migrationBuilder.DropTable(
                name: "journal_heads");

            migrationBuilder.DropTable(
                name: "legal_holds");

            migrationBuilder.DropTable(
                name: "reparses");

            migrationBuilder.DropTable(
                name: "retention_rules");

            migrationBuilder.DropTable(
                name: "tombstones");

            migrationBuilder.DropIndex(
                name: "ix_revisions_corrections",
                table: "revisions");

            migrationBuilder.DropIndex(
                name: "ix_articles_unjournaled",
                table: "articles");

            migrationBuilder.DropColumn(
                name: "actor",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "change",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "hints",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "read_from",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "seen_at",
                table: "revisions");

            migrationBuilder.DropColumn(
                name: "journal_sequence",
                table: "articles");
        }
    }
}
