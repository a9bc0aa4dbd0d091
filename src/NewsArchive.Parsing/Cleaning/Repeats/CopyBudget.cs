namespace NewsArchive.Parsing.Cleaning.Repeats;

/// <summary>
/// Bounds how much text is compared in search of copies: real texts, copied twice over, need less than four times their
/// length; one made of the same passage ten thousand times would need its square.
/// </summary>
internal sealed class CopyBudget(int textLength)
{
    private const int TimesTheText = 24;

    private long _left = Math.Max(1, (long)textLength) * TimesTheText;

    public bool IsSpent => _left <= 0;

    public void Spend(int characters) => _left -= characters;
}
