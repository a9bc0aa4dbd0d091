using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage.Takedowns;

/// <summary>Rules of retention, and what they say of which articles.</summary>
internal sealed class Retention(DatabaseSession session, TimeProvider clock)
{
    private const string OfPublisher = "publisher:";
    private const string OfSource = "source:";
    private const int ArticlesAtOnce = 100;

    public Task<IReadOnlyList<RetentionRule>> ListAsync(CancellationToken cancellationToken) => session.RunAsync<IReadOnlyList<RetentionRule>>(
        async (context, token) => await context.RetentionRules.OrderBy(rule => rule.Scope).Select(rule => new RetentionRule(rule.Scope, rule.Days, rule.Actor, rule.At)).ToListAsync(token),
        cancellationToken);

    public Task SetAsync(string scope, int? days, string actor, CancellationToken cancellationToken)
    {
        if (!IsScope(scope)) throw new ArgumentException("A scope is publisher:ID or source:ID.", nameof(scope));
        if (days < 1) throw new ArgumentException("The days are a whole number from 1.", nameof(days));
        return session.RunAsync(
            async (context, token) =>
            {
                using var turn = await session.EnterWriteAsync(token);
                var row = await context.RetentionRules.FirstOrDefaultAsync(rule => rule.Scope == scope, token);
                if (days is null)
                {
                    if (row is not null) context.Remove(row);
                }
                else if (row is null)
                {
                    context.Add(new RetentionRuleRow { Scope = scope, Days = days.Value, Actor = StoredText.Name(actor)!, At = Now });
                }
                else
                {
                    (row.Days, row.Actor, row.At) = (days.Value, StoredText.Name(actor)!, Now);
                }

                return await context.SaveChangesAsync(token);
            },
            cancellationToken);
    }

    public static bool IsScope(string scope) =>
        (scope.StartsWith(OfPublisher, StringComparison.Ordinal) && scope.Length > OfPublisher.Length && scope.Length <= StoredText.LongestName)
        || (scope.StartsWith(OfSource, StringComparison.Ordinal) && Guid.TryParseExact(scope[OfSource.Length..], "D", out _));

    /// <returns>Some articles that were kept long enough and are not under legal hold, each once.</returns>
    public Task<IReadOnlyList<(Guid Id, RetentionRule Rule)>> DueAsync(CancellationToken cancellationToken) => session.RunAsync<IReadOnlyList<(Guid, RetentionRule)>>(
        async (context, token) =>
        {
            var due = new Dictionary<Guid, RetentionRule>();
            foreach (var row in await context.RetentionRules.AsNoTracking().ToListAsync(token))
            {
                var before = clock.GetUtcNow() - TimeSpan.FromDays(row.Days);
                var old = Within(context, row.Scope).Where(article => article.ArchivedAt < before && !context.LegalHolds.Any(hold => hold.ArticleId == article.Id));
                foreach (var id in await old.OrderBy(article => article.Id).Select(article => article.Id).Take(ArticlesAtOnce).ToListAsync(token))
                    due.TryAdd(id, new RetentionRule(row.Scope, row.Days, row.Actor, row.At));
            }

            return [.. due.Select(pair => (pair.Key, pair.Value))];
        },
        cancellationToken);

    private static IQueryable<ArticleRow> Within(ArchiveContext context, string scope)
    {
        if (scope.StartsWith(OfPublisher, StringComparison.Ordinal))
        {
            var publisher = scope[OfPublisher.Length..];
            return context.Articles.Where(article => article.Publisher == publisher);
        }

        var source = Guid.Parse(scope[OfSource.Length..]);
        // Sub-selects that stand alone: where articles are distributed, the sources' tables are not, and nothing can ask them row by row.
        var seen = context.SeenItems.Where(item => item.SourceId == source && item.ArticleId != null).Select(item => item.ArticleId!.Value);
        var listed = context.RunItems.Where(item => item.SourceId == source && item.ArticleId != null).Select(item => item.ArticleId!.Value);
        return context.Articles.Where(article => seen.Contains(article.Id) || listed.Contains(article.Id));
    }

    private DateTimeOffset Now => ArticleReading.ToMicroseconds(clock.GetUtcNow());
}
