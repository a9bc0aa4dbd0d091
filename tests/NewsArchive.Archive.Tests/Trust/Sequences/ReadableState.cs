using System.Security.Cryptography;

using Microsoft.Extensions.DependencyInjection;

using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Tests.Trust.Sequences;

/// <summary>All that can be read of an archive, line by line, but for the moments at which it was written.</summary>
internal static class ReadableState
{
    private const int Enough = 200;

    public static async Task<List<string>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var archive = services.GetRequiredService<IArticleArchive>();
        var lines = new List<string>();
        foreach (var (key, model) in ModelArchive.Empty.Articles) await ReadAsync(services, archive, key, model.Id, lines, cancellationToken);
        var listed = await archive.ListAsync(new ArticleQuery { Limit = Enough }, cancellationToken);
        lines.Add(Listed(listed.Items.Select(item => item.Id)));
        for (var article = 0; article < ArchiveSteps.Articles; article++) lines.Add(await FindAsync(services, article, cancellationToken));
        return lines;
    }

    public static List<string> Of(ModelArchive archive)
    {
        var lines = new List<string>();
        foreach (var (key, article) in archive.Articles) Write(key, article, lines);
        lines.Add(Listed(archive.Articles.Values.Where(article => article.Latest is not null).Select(article => article.Id)));
        for (var article = 0; article < ArchiveSteps.Articles; article++)
        {
            var words = archive.Articles[SequenceArticles.IdOf(article).ToString("D")].Latest?.Words;
            lines.Add(Found(article, version => words?.Contains(SequenceArticles.WordOf(article, version), StringComparison.Ordinal) == true));
        }

        return lines;
    }

    private static async Task ReadAsync(IServiceProvider services, IArticleArchive archive, string key, Guid id, List<string> lines, CancellationToken cancellationToken)
    {
        if (await archive.FindAsync(id, cancellationToken) is { } found) lines.Add($"{key} {found.Revision}: {ParsedArticleJson.Serialize(found.Content)}");
        foreach (var revision in await archive.ListRevisionsAsync(id, cancellationToken))
        {
            var original = await archive.ReadOriginalAsync(id, revision.Number, cancellationToken);
            lines.Add(Revision(key, revision.Number, revision.Kind, revision.ReadFrom, revision.Actor, revision.Title, revision.ParserVersion, revision.SeenAt, original!.Content.Span));
        }

        var takedowns = services.GetRequiredService<ITakedowns>();
        lines.Add($"{key} taken down {await takedowns.FindTombstoneAsync(id, cancellationToken) is not null}, held {await takedowns.FindHoldAsync(id, cancellationToken) is not null}");
        var entries = await services.GetRequiredService<IArchiveJournal>().ListAsync(id, 0, Enough, cancellationToken);
        lines.AddRange(entries.Select(entry => FormattableString.Invariant($"{key} {entry.Kind} {entry.Revision?.ToString(null, null) ?? "-"} {entry.Actor}")));
    }

    private static void Write(string key, ModelArticle article, List<string> lines)
    {
        if (article.Latest is { } latest) lines.Add($"{key} {article.Revisions.Count}: {ParsedArticleJson.Serialize(latest.Article)}");
        foreach (var (index, revision) in article.Revisions.Index().Reverse())
        {
            // Only what came in was seen; a later reading of it says whose original it is.
            var seen = revision.Kind == RevisionKind.Original ? revision.Submitted.SeenAt : null;
            lines.Add(Revision(key, index + 1, revision.Kind, revision.ReadFrom, revision.Actor, revision.Article.Title, revision.Article.ParserVersion, seen, revision.Submitted.Original.Content.Span));
        }

        lines.Add($"{key} taken down {article.IsTakenDown}, held {article.IsHeld}");
        lines.AddRange(article.Entries.Select(entry => $"{key} {entry}"));
    }

    private static string Revision(
        string key, int number, RevisionKind kind, int? readFrom, string? actor, string? title, string parser, DateTimeOffset? seen, ReadOnlySpan<byte> original) =>
        FormattableString.Invariant($"{key} revision {number} {kind} from {readFrom} by {actor}, {parser}, '{title}', seen {seen:yyyy-MM-dd}, {Convert.ToHexStringLower(SHA256.HashData(original))[..12]}");

    private static string Listed(IEnumerable<Guid> ids) => $"listed {string.Join(' ', ids.Select(id => id.ToString("D")).Order(StringComparer.Ordinal))}";

    /// <summary>The index of words has the latest reading, and nothing of what was before it.</summary>
    private static async Task<string> FindAsync(IServiceProvider services, int article, CancellationToken cancellationToken)
    {
        var search = services.GetRequiredService<IArticleSearch>();
        var id = SequenceArticles.IdOf(article);
        var found = new List<int>();
        for (var version = 0; version < ArchiveSteps.Versions; version++)
        {
            var page = await search.SearchAsync(new SearchRequest { Query = SequenceArticles.WordOf(article, version) }, cancellationToken);
            if (page.Items.Any(item => item.Article.Id == id)) found.Add(version);
        }

        return Found(article, found.Contains);
    }

    private static string Found(int article, Func<int, bool> isFound) =>
        FormattableString.Invariant($"found {article}: {string.Join(' ', Enumerable.Range(0, ArchiveSteps.Versions).Where(isFound))}");
}
