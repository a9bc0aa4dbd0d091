namespace NewsArchive.Archive.Access;

/// <summary>Scopes as people write them.</summary>
public static class ScopeNames
{
    public static string Rule { get; } = "The scope must be read, ingest or admin.";

    /// <summary>By name only: a number is no scope.</summary>
    public static bool TryRead(string? text, out Scope scope)
    {
        foreach (var known in Enum.GetValues<Scope>())
        {
            scope = known;
            if (string.Equals(text, known.ToString(), StringComparison.OrdinalIgnoreCase)) return true;
        }

        scope = default;
        return false;
    }
}
