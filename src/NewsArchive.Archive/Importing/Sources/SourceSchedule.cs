using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;

using Quartz;

namespace NewsArchive.Archive.Importing.Sources;

/// <summary>When a source is visited.</summary>
public abstract record SourceSchedule
{
    /// <summary>The word for "as often as it publishes".</summary>
    public const string AdaptiveWord = "auto";

    /// <summary>What is taken, for messages: a sentence from "must be" on.</summary>
    public const string Forms =
        "auto, an interval from 1 minute to 31 days (15m, 2h, 1d, PT90M), or a cron expression of five fields (*/15 6-22 * * *) or of Quartz (0 0/15 * * * ?)";

    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private SourceSchedule()
    {
    }

    /// <summary>The first time after <paramref name="now"/>: what was missed meanwhile is not made up for, so that it runs once.</summary>
    /// <param name="now">The present.</param>
    /// <param name="zone">Whose days and hours a cron expression means.</param>
    /// <param name="learnt">The interval that the source's own rate suggests.</param>
    public abstract DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone, TimeSpan learnt);

    public static bool TryRead(string text, [NotNullWhen(true)] out SourceSchedule? schedule)
    {
        text = text.Trim();
        schedule = text.Equals(AdaptiveWord, StringComparison.OrdinalIgnoreCase) ? new Adaptive()
            : ReadInterval(text) is { } interval ? interval >= Shortest && interval <= Longest ? new Interval(interval) : null
            : ReadCron(text) is { } cron ? new Cron(cron)
            : null;
        return schedule is not null;
    }

    private static TimeSpan? ReadInterval(string text)
    {
        if (text.StartsWith("PT", StringComparison.OrdinalIgnoreCase) || text.StartsWith("P", StringComparison.OrdinalIgnoreCase))
        {
            try
            {
                return XmlConvert.ToTimeSpan(text.ToUpperInvariant());
            }
            catch (Exception exception) when (exception is FormatException or OverflowException)
            {
                return null;
            }
        }

        if (text.Length is < 2 or > 6 || !int.TryParse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        return text[^1] switch
        {
            'm' => TimeSpan.FromMinutes(number),
            'h' => TimeSpan.FromHours(number),
            'd' => TimeSpan.FromDays(number),
            _ => null,
        };
    }

    private static CronExpression? ReadCron(string text)
    {
        // Five fields are crontab's, six or seven Quartz's, which begin with seconds.
        var format = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length == 5 ? CronFormat.Unix : CronFormat.Quartz;
        return CronExpression.TryParse(text, format, out var cron) ? cron : null;
    }

    /// <summary>As often as the source publishes.</summary>
    public sealed record Adaptive : SourceSchedule
    {
        public override DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone, TimeSpan learnt) => now + learnt;
    }

    /// <summary>At equal intervals, counted from the end of a visit.</summary>
    public sealed record Interval(TimeSpan Length) : SourceSchedule
    {
        public override DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone, TimeSpan learnt) => now + Length;
    }

    /// <summary>At the times a cron expression names.</summary>
    public sealed record Cron(CronExpression Expression) : SourceSchedule
    {
        /// <summary>An expression may name no further time (a year gone by); then it is asked again a year later.</summary>
        public override DateTimeOffset NextAfter(DateTimeOffset now, TimeZoneInfo zone, TimeSpan learnt) =>
            Expression.WithTimeZone(zone).GetNextValidTimeAfter(now) ?? now.AddYears(1);
    }
}
