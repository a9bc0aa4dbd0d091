using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

using NewsArchive.Api.Access;
using NewsArchive.Api.Problems;
using NewsArchive.Api.Requests;
using NewsArchive.Archive;
using NewsArchive.Archive.Access;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Endpoints;

/// <summary>Articles on their way out.</summary>
internal static class ExportEndpoints
{
    public static void MapExport(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/v1/export", ExportAsync)
            .WithName("Export")
            .WithTags("Export")
            .WithSummary("Export articles, all or those of a search, streamed")
            .WithDescription(
                "jsonl loses nothing; csv and parquet are tables; warc has originals and clean texts; tei is a corpus in XML; text is a tar file of plain texts. "
                + "What is searched for with q, section, author or tag comes newest first, with all that is asked for; else articles come in the order of their ids. "
                + "An export that was broken off goes on behind an article: give the id of the last whole one as cursor, and append; a Parquet file cannot be gone on with. "
                + "newsarchive restore makes an archive of a jsonl export of all.")
            .RequireScope(Scope.Admin)
            .Produces(200, contentType: "application/octet-stream").ProducesProblem(400).ProducesProblem(503);

    private static async Task<Results<EmptyHttpResult, ProblemHttpResult>> ExportAsync(
        HttpContext context, [AsParameters] ExportParameters parameters, PublisherIds publishers, IArchiveExport export, CancellationToken cancellationToken)
    {
        var wanted = parameters.Check(publishers);
        if (!wanted.Ok) return ProblemAnswers.Of(wanted.Fault);
        var (format, query, after) = (wanted.Value.Format, wanted.Value.Query, wanted.Value.After);
        // A reader that writes to a slow disk is none to be cut off.
        context.Features.Get<IHttpMinResponseDataRateFeature>()?.MinDataRate = null;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = MediaTypeOf(format);
        context.Response.Headers.ContentDisposition = $"attachment; filename=newsarchive.{ExtensionOf(format)}";
        await using var output = new CountedStream(context.Response.Body);
        try
        {
            await export.WriteAsync(format, query, after, output, cancellationToken);
            return TypedResults.Empty;
        }
        catch (ArchiveExportException refused) when (!context.Response.HasStarted && after is not null)
        {
            context.Response.Clear();
            return ProblemAnswers.Of(ListQuery.FaultOf(new Dictionary<string, string[]> { ["cursor"] = [refused.Message] }));
        }
    }

    private static string MediaTypeOf(ExportFormat format) => format switch
    {
        ExportFormat.Jsonl => "application/x-ndjson",
        ExportFormat.Csv => "text/csv; charset=utf-8; header=present",
        ExportFormat.Parquet => "application/vnd.apache.parquet",
        ExportFormat.Warc => "application/warc",
        ExportFormat.Tei => "application/tei+xml",
        _ => "application/x-tar",
    };

    private static string ExtensionOf(ExportFormat format) => format switch
    {
        ExportFormat.Warc => "warc.gz",
        ExportFormat.Tei => "tei.xml",
        ExportFormat.Text => "tar",
        _ => format.ToString().ToLowerInvariant(),
    };
}
