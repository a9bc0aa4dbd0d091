using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsArchive.Archive.Postgres;

/// <summary>PostgreSQL keeps moments, not offsets, and its driver refuses any offset but zero.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTimeOffset>(time => time.ToUniversalTime(), time => time.ToUniversalTime());
