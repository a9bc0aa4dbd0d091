namespace NewsArchive.Parsing.Html.Content;

/// <summary>A text that grows and can be looked at without a copy.</summary>
internal sealed class TextBuffer
{
    private char[] _characters = new char[16_384];

    public int Length { get; private set; }

    public void Append(ReadOnlySpan<char> text)
    {
        if (Length + text.Length > _characters.Length) Array.Resize(ref _characters, Math.Max(2 * _characters.Length, Length + text.Length));
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    public ReadOnlySpan<char> From(int start) => _characters.AsSpan(start, Length - start);

    public void CutTo(int length) => Length = length;

    public override string ToString() => new(_characters, 0, Length);
}
