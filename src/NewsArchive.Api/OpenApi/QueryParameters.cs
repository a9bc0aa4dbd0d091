using System.Globalization;
using System.Text.Json.Nodes;

using Microsoft.OpenApi;

using NewsArchive.Api.Requests;

using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsArchive.Api.OpenApi;

/// <summary>Describes query parameters, which handlers take as strings to name errors by field.</summary>
internal sealed class QueryParameters : IOperationFilter
{
    private static readonly Dictionary<string, string> Descriptions = new()
    {
        ["url"] = "Absolute http(s) address of the article; names the publisher where publisher is absent.",
        ["title"] = "Headline.",
        ["publishedAt"] = "When it was published: a date (2024-03-04) or a timestamp; without an offset it is WIB (UTC+7).",
        ["section"] = "Section of the site.",
        ["place"] = "Place of the dateline, whatever its case (`semarang`).",
        ["from"] = "Earliest publication: a date in WIB (2024-03-04) or a timestamp; inclusive.",
        ["to"] = "Latest publication: a date in WIB, whose whole day is included, or a timestamp, exclusive.",
        ["limit"] = "At most this many items.",
        ["cursor"] = "nextCursor of the page before.",
        ["q"] = "What to look for (`\"harga beras\" naik -impor`).",
        ["sort"] = "`relevance` (default with q) or `date`.",
        ["author"] = "Author, as a whole name whatever its case.",
        ["tag"] = "Tag, as a whole whatever its case.",
        ["facets"] = "`true` to count what was found by publisher, place, section, author and tag.",
        ["fold"] = "`true` to show articles with one text, or nearly, once: `similar` says how many others there are.",
        ["histogram"] = "`day`, `week`, `month` or `year` to count what was found by time, in WIB.",
        ["revision"] = "Number of the revision; the latest where absent.",
        ["id"] = "The id.",
        ["outcome"] = "Only articles with that outcome: pending, created, unchanged, revised or failed.",
        ["number"] = "Number of the revision, from 1.",
        ["since"] = "Earliest moment the archive took the change: a date in WIB or a timestamp; inclusive.",
        ["reason"] = "Why the article is taken down; it stays on the tombstone.",
        ["format"] = "jsonl (where absent), csv, parquet, warc, tei or text.",
        ["scope"] = "`publisher:ID` or `source:ID`.",
        ["slug"] = "The last part of a problem's type (`empty-text`).",
    };

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            parameter.Description = parameter.Name == "publisher"
                ? context.ApiDescription.HttpMethod == HttpMethods.Get
                    ? "Publisher id (`liputan6`) or name (`Liputan6.com`)."
                    : "Id of a known publisher (`liputan6`) or any other name."
                : parameter.Name == "id" && operation.OperationId == "RevokeKey" ? "The key's id: its twelve digits behind nak_."
                : Descriptions.GetValueOrDefault(parameter.Name ?? "");
            if (parameter.Name is "limit") parameter.Schema = Whole(ListQuery.DefaultLimit, ListQuery.MaxLimit);
            if (parameter.Name is "revision") parameter.Schema = Whole(null, null);
        }
    }

    private static OpenApiSchema Whole(int? usual, int? most) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = "1",
        Maximum = most?.ToString(CultureInfo.InvariantCulture),
        Default = usual is null ? null : JsonValue.Create(usual.Value),
    };
}
