using System.Globalization;

namespace NewsArchive.Api.Web.Charts;

/// <summary>Bars beside each other, with a table for who reads rather than looks.</summary>
/// <param name="Name">Its name in the page, for labels; ASCII.</param>
/// <param name="Title">What it shows.</param>
/// <param name="LabelColumn">What the bars' labels are.</param>
/// <param name="ValueColumn">What their values are.</param>
/// <param name="Bars">From left to right.</param>
internal sealed record BarChart(string Name, string Title, string LabelColumn, string ValueColumn, IReadOnlyList<Bar> Bars)
{
    /// <summary>Units of the drawing; it is stretched to the room it has.</summary>
    public const int Height = 100;

    /// <summary>A bar with its gap.</summary>
    public const int Step = 10;

    /// <summary>Something that is there is seen, however small beside the rest.</summary>
    private const double LeastHeight = 2;

    /// <summary>Whether a part of it can be chosen by dragging.</summary>
    public bool CanBrush { get; init; }

    public int Width => Math.Max(1, Bars.Count) * Step;

    public double Most => Bars.Count == 0 ? 0 : Bars.Max(bar => bar.Value);

    public string HeightOf(Bar bar) =>
        (bar.Value <= 0 ? 0 : Math.Max(LeastHeight, bar.Value / Most * Height)).ToString("0.##", CultureInfo.InvariantCulture);

    public string TopOf(Bar bar) =>
        (bar.Value <= 0 ? Height : Height - Math.Max(LeastHeight, bar.Value / Most * Height)).ToString("0.##", CultureInfo.InvariantCulture);
}
