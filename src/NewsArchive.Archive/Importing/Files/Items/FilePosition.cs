using System.Globalization;

namespace NewsArchive.Archive.Importing.Files.Items;

/// <summary>How far the reading of files has come: this record and all before it are done.</summary>
/// <param name="File">The file, by the name it is listed by.</param>
/// <param name="Entry">The entry of a zip file, from 0; 0 for other files.</param>
/// <param name="Record">The line, row or record in it, from 1; <see cref="Whole"/> where nothing more can be read of it.</param>
public sealed record FilePosition(string File, int Entry, long Record)
{
    /// <summary>The record number of what is done, whatever is still in it.</summary>
    public const long Whole = long.MaxValue;

    /// <summary>Nothing more is read of the entry.</summary>
    public FilePosition EndOfEntry => this with { Record = Whole };

    /// <summary>Nothing more is read of the file.</summary>
    public FilePosition EndOfFile => new(File, int.MaxValue, Whole);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Entry}:{Record}:{File}");

    /// <returns>Null where the text is no position of this program's.</returns>
    public static FilePosition? Parse(string? text)
    {
        var parts = text?.Split(':', 3);
        return parts is [var entry, var record, var file]
            && int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var entryNumber)
            && long.TryParse(record, NumberStyles.None, CultureInfo.InvariantCulture, out var recordNumber)
                ? new FilePosition(file, entryNumber, recordNumber)
                : null;
    }
}
