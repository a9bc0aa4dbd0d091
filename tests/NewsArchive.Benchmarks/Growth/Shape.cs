namespace NewsArchive.Benchmarks.Growth;

/// <summary>A kind of hostile text.</summary>
/// <param name="Make">A text about as long as asked for: it repeats a whole unit once at least.</param>
internal sealed record Shape(string Name, Func<int, string> Make)
{
    /// <param name="unit">What the text repeats.</param>
    public static Shape Of(string name, string unit, string head = "", string tail = "") =>
        new(name, length => string.Concat(head, string.Concat(Enumerable.Repeat(unit, Math.Max(1, length / unit.Length))), tail));

    /// <param name="unit">What the text repeats, given how often it did so already.</param>
    public static Shape Numbered(string name, Func<int, string> unit) => new(name, length =>
    {
        var text = new System.Text.StringBuilder(length + 1000);
        for (var n = 0; text.Length < length; n++) text.Append(unit(n));
        return text.ToString();
    });
}
