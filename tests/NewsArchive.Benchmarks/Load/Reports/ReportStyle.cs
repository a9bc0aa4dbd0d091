namespace NewsArchive.Benchmarks.Load.Reports;

/// <summary>How the page looks: in the reader's theme, and as wide as what it is read on.</summary>
internal static class ReportStyle
{
    public static Markup Css { get; } = Markup.Of(
        $$"""
        :root { --paper: #fff; --ink: #1d1d1f; --faint: #63666b; --grid: #d9dbdf; --line0: #0b62c4; --line1: #b3400b; --line2: #157347; --line3: #7a3fb3; --line4: #8a6100; --line5: #b0216b; }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #15171a; --ink: #e8e9eb; --faint: #a2a6ad; --grid: #363a40; --line0: #6cb1ff; --line1: #ff9b66; --line2: #6bd39b; --line3: #c79bff; --line4: #e5c05a; --line5: #ff8fc4; }
        }
        body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
        main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2rem 0 .5rem; }
        figure { margin: 1rem 0; } figcaption { color: var(--faint); font-size: .9rem; }
        svg { width: 100%; height: auto; display: block; }
        svg text { fill: var(--faint); font-size: 12px; } .up { text-anchor: end; } .across { text-anchor: middle; }
        .grid, .tick { stroke: var(--grid); } .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
        .line0 { stroke: var(--line0); } .line1 { stroke: var(--line1); stroke-dasharray: 7 3; } .line2 { stroke: var(--line2); stroke-dasharray: 2 3; }
        .line3 { stroke: var(--line3); stroke-dasharray: 9 3 2 3; } .line4 { stroke: var(--line4); stroke-dasharray: 4 4; } .line5 { stroke: var(--line5); stroke-dasharray: 1 4; }
        .legend { display: flex; flex-wrap: wrap; gap: .25rem 1rem; list-style: none; margin: .25rem 0 0; padding: 0; font-size: .9rem; }
        .key { display: inline-block; width: 1.2em; height: .25em; margin-right: .4em; vertical-align: middle; }
        .key0 { background: var(--line0); } .key1 { background: var(--line1); } .key2 { background: var(--line2); } .key3 { background: var(--line3); } .key4 { background: var(--line4); } .key5 { background: var(--line5); }
        .wide { overflow-x: auto; } table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; width: 100%; }
        th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--grid); text-align: right; } th:first-child, .text { text-align: left; font-weight: normal; } .text { min-width: 14rem; } th[scope=row] { min-width: 6rem; }
        thead th { color: var(--faint); font-weight: normal; }
        summary { cursor: pointer; color: var(--faint); font-size: .9rem; }
        @media (max-width: 40rem) { svg text { font-size: 20px; } th, td { padding: .3rem .4rem; } }
        """);
}
