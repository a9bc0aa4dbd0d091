using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Ids as they are written everywhere else, so that one copied from an answer is found in the file.</summary>
internal sealed class LowerCaseGuidConverter() : ValueConverter<Guid, string>(id => id.ToString("D"), text => Guid.Parse(text));
