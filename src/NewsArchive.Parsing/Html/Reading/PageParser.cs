using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsArchive.Parsing.Html.Reading;

/// <summary>Builds the tree of a page, within limits of size and time.</summary>
internal static class PageParser
{
    /// <param name="html">The page.</param>
    /// <param name="limits">What is too much.</param>
    /// <param name="cancellationToken">Ends the building of the tree.</param>
    /// <exception cref="PageRefusedException">The page is over a limit.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static IHtmlDocument Parse(string html, PageLimits limits, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var isOrderly = PageGuard.Check(html, limits);
        var start = GC.GetAllocatedBytesForCurrentThread();
        var bytes = limits.MaxTreeBytes + ((long)limits.MaxTreeBytesPerCharacter * html.Length);
        var options = new HtmlParserOptions { IsScripting = false, SkipComments = true, OnCreated = (_, _) => Look() };
        // Every token, also those that make no element: a fifth slower.
        if (!isOrderly) options.OnToken = (_, _) => Look();
        return new HtmlParser(options).ParseDocument(html);

        // Copies of elements are made without a call; they show in the bytes.
        void Look()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (GC.GetAllocatedBytesForCurrentThread() - start > bytes) throw PageGuard.TooCostly(bytes);
        }
    }
}
