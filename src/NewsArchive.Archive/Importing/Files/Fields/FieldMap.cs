using System.Text;

using NewsArchive.Archive.Importing.Files.Items;

namespace NewsArchive.Archive.Importing.Files.Fields;

/// <summary>Says which columns of a table, or members of objects, are which fields of an article.</summary>
/// <remarks>What was not named is found by common names (<see cref="FieldNames"/>).</remarks>
public sealed class FieldMap
{
    private readonly Dictionary<string, ArticleField> _named;
    private readonly HashSet<ArticleField> _fields;

    private FieldMap(Dictionary<string, ArticleField> named) => (_named, _fields) = (named, [.. named.Values]);

    /// <summary>Nothing is named; all is found by common names.</summary>
    public static FieldMap Automatic { get; } = new([]);

    /// <summary>The fields that can be named, for messages.</summary>
    public static string Names { get; } = string.Join(", ", Enum.GetNames<ArticleField>().Select(name => char.ToLowerInvariant(name[0]) + name[1..]));

    public bool IsAutomatic => _named.Count == 0;

    /// <summary>Reads "content=isi,title=judul": fields, and the columns they are in.</summary>
    public static Checked<FieldMap> Parse(string text)
    {
        var named = new Dictionary<string, ArticleField>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = pair.Split('=', 2, StringSplitOptions.TrimEntries);
            if (parts is not [var name, { Length: > 0 } column]) return Fault($"'{pair}' is not of the form FIELD=COLUMN.");
            var known = Array.Find(Enum.GetNames<ArticleField>(), field => field.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (known is null) return Fault($"'{name}' is no field; the fields are {Names}.");
            if (!named.TryAdd(column, Enum.Parse<ArticleField>(known))) return Fault($"The column '{column}' is named twice.");
        }

        return named.Count == 0 ? Fault("It names no field.") : new FieldMap(named);
    }

    /// <summary>Which of the columns holds which field.</summary>
    /// <param name="columns">Their names, in their order.</param>
    public Dictionary<ArticleField, int> Match(IReadOnlyList<string> columns)
    {
        var found = new Dictionary<ArticleField, (int Column, int Rank)>();
        for (var column = 0; column < columns.Count; column++)
        {
            if (Find(columns[column]) is not { } match) continue;
            if (!found.TryGetValue(match.Field, out var other) || match.Rank < other.Rank) found[match.Field] = (column, match.Rank);
        }

        return found.ToDictionary(pair => pair.Key, pair => pair.Value.Column);
    }

    /// <summary>For telling two imports apart.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var (column, field) in _named.OrderBy(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)) text.Append(field).Append('=').Append(column).Append(',');
        return text.ToString();
    }

    private (ArticleField Field, int Rank)? Find(string column)
    {
        if (_named.TryGetValue(column.Trim(), out var named)) return (named, -1);
        return FieldNames.Find(column) is { } common && !_fields.Contains(common.Field) ? common : null;
    }

    private static SubmissionFault Fault(string message) => new(FaultKind.InvalidFields, message);
}
