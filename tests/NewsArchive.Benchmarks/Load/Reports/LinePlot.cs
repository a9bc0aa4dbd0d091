namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>Lines over a common axis, as SVG that takes its colours from the page.</summary>
/// <param name="Title">What is shown, and in what unit.</param>
/// <param name="Across">The places and names of the steps across; the first and the last bound the plot.</param>
/// <param name="Up">The steps upwards, of values as they are.</param>
/// <param name="Logarithmic">Whether equal heights are equal factors.</param>
/// <param name="Lines">At most six.</param>
internal sealed record LinePlot(string Title, IReadOnlyList<(double Place, string Name)> Across, IReadOnlyList<double> Up, bool Logarithmic, IReadOnlyList<PlotLine> Lines)
{
    private const int Width = 640;
    private const int Height = 260;
    private const int Left = 76;
    private const int Right = 34;
    private const int Top = 12;
    private const int Bottom = 30;

    public Markup Draw() => Markup.Of(
        $"""
        <figure><figcaption>{Title}</figcaption>
        <svg viewBox="0 0 {Width} {Height}" role="img" aria-label="{Title}">
        {Markup.Join(Up.Select(DrawStep))}{Markup.Join(Across.Select(DrawPlace))}{Markup.Join(Lines.Select(DrawLine))}
        </svg>
        {DrawLegend()}</figure>
        """);

    private Markup DrawStep(double value) => Markup.Of(
        $"""<line class="grid" x1="{Left}" x2="{Width - Right}" y1="{Y(value):0.#}" y2="{Y(value):0.#}"/><text class="up" x="{Left - 6}" y="{Y(value) + 4:0.#}">{value:#,0.###}</text>""");

    private Markup DrawPlace((double Place, string Name) step) => Markup.Of(
        $"""<line class="tick" x1="{X(step.Place):0.#}" x2="{X(step.Place):0.#}" y1="{Height - Bottom}" y2="{Height - Bottom + 4}"/><text class="across" x="{X(step.Place):0.#}" y="{Height - 10}">{step.Name}</text>""");

    private Markup DrawLine(PlotLine line, int number)
    {
        var points = string.Join(' ', line.Points.Select(point => FormattableString.Invariant($"{X(point.Across):0.#},{Y(point.Up):0.#}")));
        return Markup.Of($"""<polyline class="line line{number}" points="{points}"><title>{line.Name}</title></polyline>""");
    }

    private Markup DrawLegend() => Lines.Count < 2 ? Markup.Empty : Markup.Of(
        $"""<ul class="legend">{Markup.Join(Lines.Select(static (line, number) => Markup.Of($"""<li><span class="key key{number}"></span>{line.Name}</li>""")))}</ul>""");

    private double X(double across)
    {
        var (first, last) = (Across[0].Place, Across[^1].Place);
        return Left + ((Width - Left - Right) * (last > first ? (across - first) / (last - first) : 0));
    }

    private double Y(double up)
    {
        var share = Logarithmic
            ? Math.Log(Math.Max(up, Up[0]) / Up[0]) / Math.Log(Up[^1] / Up[0])
            : (up - Up[0]) / (Up[^1] - Up[0]);
        return Height - Bottom - ((Height - Top - Bottom) * share);
    }
}

internal sealed record PlotLine(string Name, IReadOnlyList<(double Across, double Up)> Points);
