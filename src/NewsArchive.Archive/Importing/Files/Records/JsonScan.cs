namespace NewsArchive.Archive.Importing.Files.Records;

/// <summary>What scanning came upon.</summary>
internal enum JsonStep
{
    /// <summary>The bytes are used up.</summary>
    More,

    /// <summary>A record from <see cref="JsonScan.Start"/> to <see cref="JsonScan.At"/>.</summary>
    Record,

    /// <summary>The end of a record that is not kept.</summary>
    SkippedRecord,

    /// <summary>The end of the array.</summary>
    End,
}

/// <summary>Follows brackets and quotation marks through bytes that come piece by piece.</summary>
internal sealed class JsonScan
{
    private int _depth;
    private bool _inString;
    private bool _escaped;
    private bool _inArray;
    private bool _begun;
    private long _line = 1;

    public long Number { get; set; }

    /// <summary>The record is over the limit: its bytes are let go.</summary>
    public bool Skipping { get; set; }

    public bool InRecord { get; private set; }

    public int Start { get; private set; }

    public long StartLine { get; private set; }

    /// <summary>How far it has come.</summary>
    public int At { get; private set; }

    /// <summary>The first bytes are gone.</summary>
    public void Rebase(int count) => (At, Start) = (At - count, Math.Max(0, Start - count));

    public JsonStep Next(ReadOnlySpan<byte> data)
    {
        for (; At < data.Length; At++)
        {
            var c = data[At];
            if (c == (byte)'\n') _line++;
            if (_inString) ReadString(c);
            else if (!InRecord && Opens(c)) continue;
            else if (!InRecord) { if (_inArray && c == (byte)']') return JsonStep.End; }
            else if (_depth == 0 && (c is (byte)',' || (_inArray && c is (byte)']') || (!_inArray && c is (byte)'\n'))) return End(including: false);
            else if (c == (byte)'"') _inString = true;
            else if (c is (byte)'{' or (byte)'[') _depth++;
            else if (c is (byte)'}' or (byte)']' && --_depth <= 0) return End(including: true);
        }

        return JsonStep.More;
    }

    /// <summary>Before and between records: whether the byte is one of those that mean nothing, or starts a record.</summary>
    private bool Opens(byte c)
    {
        if (c is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' or (byte)',' or 0xEF or 0xBB or 0xBF) return true;
        if (!_begun && c == (byte)'[') return _begun = _inArray = true;
        if (_inArray && c == (byte)']') return false;
        (_begun, InRecord, Start, StartLine) = (true, true, At, _line);
        _depth = c is (byte)'{' or (byte)'[' ? 1 : 0;
        _inString = c == (byte)'"';
        return true;
    }

    private void ReadString(byte c)
    {
        if (_escaped) _escaped = false;
        else if (c == (byte)'\\') _escaped = true;
        else if (c == (byte)'"') _inString = false;
    }

    private JsonStep End(bool including)
    {
        if (including) At++;
        var skipped = Skipping;
        (InRecord, Skipping, _depth) = (false, false, 0);
        return skipped ? JsonStep.SkippedRecord : JsonStep.Record;
    }
}
