using System.Text;

using Microsoft.AspNetCore.Http.HttpResults;

using NewsArchive.Api.Access;
using NewsArchive.Api.Web.Citations;
using NewsArchive.Api.Web.Outlets;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Web.Downloads;

/// <summary>An article as a file.</summary>
internal static class DownloadEndpoints
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/articles/{id:guid}").RequireScope(Scope.Read).ExcludeFromDescription();
        group.MapGet("/article.txt", (Guid id, IArticleArchive archive, CancellationToken stop) =>
            AnswerAsync(id, archive, "txt", "text/plain; charset=utf-8", article => PlainArticle.Write(article.Content), stop));
        group.MapGet("/article.md", (Guid id, IArticleArchive archive, CancellationToken stop) =>
            AnswerAsync(id, archive, "md", "text/markdown; charset=utf-8", article => MarkdownArticle.Write(article.Content, id), stop));
        group.MapGet("/article.json", (Guid id, IArticleArchive archive, CancellationToken stop) =>
            AnswerAsync(id, archive, "json", "application/json; charset=utf-8", article => ParsedArticleJson.Serialize(article.Content), stop));
        group.MapGet("/citation.bib", (Guid id, IArticleArchive archive, OutletNames outlets, CancellationToken stop) =>
            AnswerAsync(id, archive, "bib", BibTex.MediaType, article => BibTex.Write(Cited(article, outlets)), stop));
        group.MapGet("/citation.ris", (Guid id, IArticleArchive archive, OutletNames outlets, CancellationToken stop) =>
            AnswerAsync(id, archive, "ris", Ris.MediaType, article => Ris.Write(Cited(article, outlets)), stop));
    }

    private static CitedWork Cited(ArchivedArticle article, OutletNames outlets) => CitedWork.Of(article, outlets.Of(article.Content.Publisher));

    private static async Task<Results<FileContentHttpResult, NotFound>> AnswerAsync(
        Guid id, IArticleArchive archive, string extension, string mediaType, Func<ArchivedArticle, string> write, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is not { } article) return TypedResults.NotFound();
        return TypedResults.Bytes(Encoding.UTF8.GetBytes(write(article)), mediaType, $"{id}.{extension}");
    }
}
