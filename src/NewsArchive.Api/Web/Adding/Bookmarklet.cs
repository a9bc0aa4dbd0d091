using NewsArchive.Archive.Importing;

namespace NewsArchive.Api.Web.Adding;

/// <summary>A bookmark that sends the page somebody is reading to the form for adding articles.</summary>
/// <remarks>
/// The page goes along in the address's fragment, which browsers send to no server; a script of the form takes it out of
/// there. Sending it in a form would be stopped by the policies of many sites, and by our own guard against forged requests.
/// </remarks>
internal static class Bookmarklet
{
    /// <summary>Addresses longer than 2 MB are cut or refused by browsers; what the parser never reads is left out first.</summary>
    private const string Script =
        "(()=>{const d=document.documentElement.cloneNode(true);"
        + "d.querySelectorAll('script:not([type=\"application/ld+json\"]),style,noscript,svg,iframe,link[rel=stylesheet],template').forEach(e=>e.remove());"
        + "const a={url:location.href,contentType:'" + MediaTypes.Html + "',content:'<!doctype html>'+d.outerHTML};"
        + "open('{form}#'+encodeURIComponent(JSON.stringify(a)));})()";

    /// <param name="request">Whose host the form is on.</param>
    public static string For(HttpRequest request)
    {
        var form = new Uri($"{request.Scheme}://{request.Host}{request.PathBase}/add").AbsoluteUri;
        return "javascript:" + Uri.EscapeDataString(Script.Replace("{form}", form, StringComparison.Ordinal));
    }
}
