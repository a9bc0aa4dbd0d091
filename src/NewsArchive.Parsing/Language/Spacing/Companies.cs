namespace NewsArchive.Parsing.Language.Spacing;

/// <summary>The legal form of a company glued to its name: "PTCitra".</summary>
internal static class Companies
{
    private const string Form = "PT";

    // Small letters that must follow the name's capital; "PTUN", "PTPN" and "PTKin" are abbreviations.
    private const int MinSmallLetters = 3;

    /// <summary>Length of the legal form at the start of a word that goes on with a name; 0 for none.</summary>
    public static int LengthOfGluedForm(ReadOnlySpan<char> run)
    {
        if (!run.StartsWith(Form, StringComparison.Ordinal) || run.Length <= Form.Length + MinSmallLetters || !char.IsAsciiLetterUpper(run[Form.Length])) return 0;
        foreach (var c in run.Slice(Form.Length + 1, MinSmallLetters))
        {
            if (!char.IsAsciiLetterLower(c)) return 0;
        }

        return Form.Length;
    }
}
