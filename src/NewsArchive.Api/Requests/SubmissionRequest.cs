using Microsoft.Net.Http.Headers;

using NewsArchive.Api.Limits;
using NewsArchive.Archive.Importing;
using NewsArchive.Archive.Model;

namespace NewsArchive.Api.Requests;

/// <summary>Reads the article a request brings: raw text, HTML or a JSON object, by its Content-Type.</summary>
internal static class SubmissionRequest
{
    private const string Origin = "rest";

    public static async Task<Checked<ArticleSubmission>> ReadAsync(
        HttpRequest request, SubmissionQuery query, SubmissionReader reader, ParseGate gate, CancellationToken cancellationToken)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)) return Unsupported(request);
        var isJson = type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase);
        var kind = MediaTypes.KindOf(type.MediaType.Value);
        if (!isJson && kind is null) return Unsupported(request);

        var limit = isJson ? reader.Limits.MaxJsonBytes : reader.Limits.MaxArticleBytes;
        var body = await RequestBody.ReadAsync(request, limit, cancellationToken);
        if (body is null) return reader.TooLarge();
        using var turn = await gate.EnterAsync(cancellationToken);
        var charset = type.Charset.HasValue ? HeaderUtilities.RemoveQuotes(type.Charset).Value : null;
        if (!isJson)
        {
            var document = new IncomingDocument(body, kind!.Value, charset, request.ContentType!, Origin);
            return reader.Read(document, query.Complete(new ArticleInput()));
        }

        var input = ArticleInputJson.Read(body, charset);
        return input.Ok ? reader.Read(query.Complete(input.Value), Origin) : input.Fault;
    }

    private static SubmissionFault Unsupported(HttpRequest request) => new(
        FaultKind.UnsupportedMediaType,
        $"The Content-Type is {request.ContentType ?? "missing"}; it must be {MediaTypes.Text}, {MediaTypes.Html} or {MediaTypes.Json}.");
}
