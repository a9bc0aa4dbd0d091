namespace NewsArchive.Parsing;

/// <summary>How much of a page is taken in. Pages of news sites stay far below; what is above costs more than it can be worth.</summary>
/// <remarks>
/// Measured on 258 saved pages: at most 10,800 nodes, 45 deep, 28 attributes an element. With AngleSharp 1.10.3 a tree
/// never gets deeper than 512 and is built on less than 256 KB of stack, but open elements, ends of elements that are not open,
/// and formatting that is left open cost time and memory that grow with the square of the page, or faster.
/// </remarks>
public sealed record PageLimits
{
    public static PageLimits Default { get; } = new();

    /// <summary>Characters of a page.</summary>
    public int MaxLength { get; init; } = 10_000_000;

    /// <summary>Elements of a page.</summary>
    public int MaxElements { get; init; } = 200_000;

    /// <summary>Elements open at one place.</summary>
    public int MaxOpenElements { get; init; } = 1_000;

    /// <summary>Attributes of one element; for `html` and `body`, whose repetitions add attributes to the first, of all of them.</summary>
    public int MaxAttributes { get; init; } = 1_000;

    /// <summary>Tags times the elements open around each: what a tree's building costs. 20 million take about 0.2 seconds.</summary>
    public long MaxNestingWork { get; init; } = 20_000_000;

    /// <summary>Bytes that may be allocated to build the tree of a page of no length; see <see cref="MaxTreeBytesPerCharacter"/>.</summary>
    public long MaxTreeBytes { get; init; } = 64_000_000;

    /// <summary>Bytes of tree for each character of a page. Real pages need 2 to 25.</summary>
    public int MaxTreeBytesPerCharacter { get; init; } = 50;
}
