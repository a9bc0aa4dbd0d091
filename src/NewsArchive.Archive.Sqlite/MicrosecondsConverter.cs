using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Times as whole microseconds since 1970, UTC: SQLite has no type for them, and numbers sort by time.</summary>
internal sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(time => ToNumber(time), number => ToTime(number))
{
    private static long ToNumber(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    private static DateTimeOffset ToTime(long number) => DateTimeOffset.UnixEpoch.AddTicks(number * TimeSpan.TicksPerMicrosecond);
}
