using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>Builds the tree of a page, within limits of size and time.</summary>
internal static class PageParser
{
    // Elements that may be made between two looks at the limits.
    private const int ElementsPerLook = 16;

    /// <param name="html">The page.</param>
    /// <param name="limits">What is too much.</param>
    /// <param name="cancellationToken">Ends the building of the tree.</param>
    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IHtmlDocument Parse(string html, PageLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var excerpt = new PageExcerpt(html);
        var isOrderly = PageGuard.Check(html, limits, excerpt);
        var start = GC.GetAllocatedBytesForCurrentThread();
        var bytes = limits.MaxTreeBytes + ((long)limits.MaxTreeBytesPerCharacter * html.Length);
        var elements = 0;
        var options = new HtmlParserOptions
        {
            IsScripting = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            OnCreated = (_, _) =>
            {
                if (++elements % ElementsPerLook == 0) Look();
            },
        };
        // Every token, also those that make no element: a fifth slower.
        if (!isOrderly) options.OnToken = (_, _) => Look();
        return new HtmlParser(options).ParseDocument(excerpt.Rest());

        // Copies of elements are made without a call; they show in the bytes.
        void Look()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GC.GetAllocatedBytesForCurrentThread() - start > bytes) throw PageGuard.TooCostly(bytes);
        }
    }
}
