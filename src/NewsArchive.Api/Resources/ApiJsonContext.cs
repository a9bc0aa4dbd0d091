using System.Text.Json;
using System.Text.Json.Serialization;

using Microsoft.AspNetCore.Mvc;

using NewsArchive.Api.Health;
using NewsArchive.Archive.Importing.Runs;
using NewsArchive.Archive.Importing.Web;
using NewsArchive.Archive.Model;
using NewsArchive.Archive.SavedSearches.Delivery;
using NewsArchive.Parsing;

namespace NewsArchive.Api.Resources;

/// <summary>Serialisers of all that the interface writes, made at compile time.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ArticleResource))]
[JsonSerializable(typeof(IngestResource))]
[JsonSerializable(typeof(ArticleList))]
[JsonSerializable(typeof(SearchList))]
[JsonSerializable(typeof(DuplicateList))]
[JsonSerializable(typeof(Feeds.JsonFeed))]
[JsonSerializable(typeof(RevisionList))]
[JsonSerializable(typeof(BulkLine))]
[JsonSerializable(typeof(KeyList))]
[JsonSerializable(typeof(MadeKeyResource))]
[JsonSerializable(typeof(SourceResource))]
[JsonSerializable(typeof(SourceList))]
[JsonSerializable(typeof(SavedSearchResource))]
[JsonSerializable(typeof(MadeSearchResource))]
[JsonSerializable(typeof(SavedSearchList))]
[JsonSerializable(typeof(DeliveryList))]
[JsonSerializable(typeof(TriedHook))]
[JsonSerializable(typeof(ImportRun))]
[JsonSerializable(typeof(RunList))]
[JsonSerializable(typeof(RunItemList))]
[JsonSerializable(typeof(RetryResource))]
[JsonSerializable(typeof(TriedSource))]
[JsonSerializable(typeof(RevisionDiff))]
[JsonSerializable(typeof(ChangeList))]
[JsonSerializable(typeof(TombstoneList))]
[JsonSerializable(typeof(LegalHold))]
[JsonSerializable(typeof(HoldInput))]
[JsonSerializable(typeof(RetentionList))]
[JsonSerializable(typeof(RetentionInput))]
[JsonSerializable(typeof(JournalList))]
[JsonSerializable(typeof(DigestList))]
[JsonSerializable(typeof(VerificationReport))]
[JsonSerializable(typeof(HealthReport))]
[JsonSerializable(typeof(ProblemDescription))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(Dictionary<string, string[]>))]
internal sealed partial class ApiJsonContext : JsonSerializerContext
{
    /// <summary>Makes options write as <see cref="ParsedArticleJson"/> does, so that an article reads the same everywhere.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.Encoder = ParsedArticleJson.Options.Encoder;
        options.TypeInfoResolverChain.Insert(0, Default);
        options.TypeInfoResolverChain.Insert(1, ParsedArticleJsonContext.Default);
    }
}

/// <summary>What a problem's `type` means.</summary>
/// <param name="Type">The type.</param>
/// <param name="Title">What it is.</param>
/// <param name="Status">The HTTP status it comes with.</param>
/// <param name="Description">When it happens and what to do.</param>
internal sealed record ProblemDescription(string Type, string Title, int Status, string Description);
