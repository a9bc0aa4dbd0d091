using Serilog.Core;
using Serilog.Events;

namespace NewsArchive.Api.Tests.Hosts;

/// <summary>Keeps every event the service logs, as it would be written, with all its properties.</summary>
internal sealed class CapturedLog : ILogEventSink
{
    private readonly Lock _gate = new();
    private readonly List<LogEvent> _events = [];

    public IReadOnlyList<LogEvent> Events
    {
        get
        {
            lock (_gate) return [.. _events];
        }
    }

    /// <summary>Every word of every event: message, properties and exceptions.</summary>
    public string Text => string.Join('\n', Events.Select(Write));

    public void Emit(LogEvent logEvent)
    {
        lock (_gate) _events.Add(logEvent);
    }

    private static string Write(LogEvent entry)
    {
        using var text = new StringWriter();
        new Serilog.Formatting.Compact.RenderedCompactJsonFormatter().Format(entry, text);
        return text.ToString();
    }
}
