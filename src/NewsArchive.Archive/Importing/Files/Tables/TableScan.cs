namespace NewsArchive.Archive.Importing.Files.Tables;

/// <summary>Finds the end of a row in bytes that come piece by piece.</summary>
internal sealed class TableScan(byte delimiter)
{
    private long _number = 1;
    private long _line = 1;
    private long _startLine = 1;
    private bool _fieldStart = true;
    private bool _closing;

    /// <summary>How far it has come; behind the row's end once that is found.</summary>
    public int At { get; private set; }

    public bool InQuotes { get; private set; }

    /// <summary>The row is over the limit: its bytes are let go.</summary>
    public bool Skipping { get; private set; }

    /// <returns>Whether the row's end was found.</returns>
    public bool Next(ReadOnlySpan<byte> data)
    {
        while (At < data.Length)
        {
            var c = data[At++];
            if (c == (byte)'\n') _line++;
            if (InQuotes)
            {
                if (!_closing && c == (byte)'"') _closing = true;
                // Two marks are one in the text.
                else if (_closing && c == (byte)'"') _closing = false;
                else if (_closing) InQuotes = _closing = false;
                if (InQuotes) continue;
            }

            if (c == (byte)'\n') return true;
            if (_fieldStart && c == (byte)'"') InQuotes = true;
            _fieldStart = c == delimiter;
        }

        return false;
    }

    /// <summary>The next row begins here.</summary>
    public void Begin()
    {
        (_number, _startLine, At) = (_number + 1, _line, 0);
        (_fieldStart, InQuotes, _closing, Skipping) = (true, false, false, false);
    }

    /// <summary>The row goes on to its next line end, wherever its quotation marks are.</summary>
    public void Skip() => (Skipping, InQuotes, _closing, _fieldStart) = (true, false, false, false);

    /// <returns>How many bytes nobody needs any more.</returns>
    public int Release()
    {
        var count = At;
        At = 0;
        return count;
    }

    public void CutToFirstLine(ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)'\n');
        At = end < 0 ? data.Length : end + 1;
        _line = _startLine + (end < 0 ? 0 : 1);
    }

    public TableRecord ToTooLong() => new(_number, _startLine, default, TooLong: true);

    /// <returns>Null for a line that is blank.</returns>
    public TableRecord? ToRecord(ReadOnlySpan<byte> data)
    {
        if (Skipping) return ToTooLong();
        var row = data[..At].TrimEnd("\r\n"u8);
        return row.Trim(" \t"u8).IsEmpty ? null : new TableRecord(_number, _startLine, row.ToArray(), TooLong: false);
    }
}
