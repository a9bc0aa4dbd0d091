using System.Text.Json.Serialization;

using Microsoft.AspNetCore.Mvc;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Resources;

/// <summary>What became of a line of a bulk import.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<BulkOutcome>))]
internal enum BulkOutcome
{
    /// <summary>The archive had no such article.</summary>
    Created,

    /// <summary>The archive had it, word for word, as the latest or an earlier revision.</summary>
    Unchanged,

    /// <summary>The archive had it with other content; a revision was added.</summary>
    Revised,

    /// <summary>The line was not taken; its error tells why.</summary>
    Failed,
}

/// <summary>What became of one line of a bulk import.</summary>
/// <param name="Line">Number of the line in the request, from 1; blank lines count but have no result.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Id">The article's id; null where the line failed.</param>
/// <param name="Revision">The article's latest revision; null where the line failed.</param>
/// <param name="Error">Why the line failed, as problem details; else null.</param>
internal sealed record BulkLine(long Line, BulkOutcome Outcome, Guid? Id, int? Revision, ProblemDetails? Error)
{
    public static BulkLine Of(long line, IngestResult result)
    {
        var outcome = result.Outcome switch
        {
            IngestOutcome.Created => BulkOutcome.Created,
            IngestOutcome.Unchanged => BulkOutcome.Unchanged,
            IngestOutcome.Revised => BulkOutcome.Revised,
            _ => throw new ArgumentOutOfRangeException(nameof(result), result.Outcome, null),
        };
        return new BulkLine(line, outcome, result.Article.Id, result.Article.Revision, null);
    }

    public static BulkLine Failed(long line, ProblemDetails error) => new(line, BulkOutcome.Failed, null, null, error);
}
