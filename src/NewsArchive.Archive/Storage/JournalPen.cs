using Microsoft.EntityFrameworkCore;

using NewsArchive.Archive.Model;
using NewsArchive.Archive.Storage.Rows;

namespace NewsArchive.Archive.Storage;

/// <summary>Adds entries to the journal within a transaction that holds the chains it writes to.</summary>
/// <remarks>
/// Hold an article's chain before any row of it is written; who changes several articles holds the chains of all at once,
/// or takes the articles in the order of their ids, which is that of their chains, so that two such transactions never
/// wait for each other. Write the entry last: it hashes what was written.
/// </remarks>
internal sealed class JournalPen
{
    private readonly ArchiveContext _context;
    private readonly Dictionary<short, JournalHeadRow> _heads = [];

    /// <param name="context">In a transaction.</param>
    /// <exception cref="InvalidOperationException">There is no transaction.</exception>
    public JournalPen(ArchiveContext context)
    {
        if (context.Database.CurrentTransaction is null) throw new InvalidOperationException("The journal is written in a transaction.");
        // The transaction is all or nothing: a savepoint before each batch would be a round trip for nothing.
        context.Database.AutoSavepointsEnabled = false;
        _context = context;
    }

    /// <summary>Locks the chain of an article until the transaction ends.</summary>
    public Task HoldAsync(Guid article, CancellationToken cancellationToken) => HoldAsync([article], cancellationToken);

    /// <summary>Locks the chains of articles until the transaction ends.</summary>
    public async Task HoldAsync(IEnumerable<Guid> articles, CancellationToken cancellationToken)
    {
        short[] strands = [.. articles.Select(JournalChain.StrandOf).Distinct().Where(strand => !_heads.ContainsKey(strand)).Order()];
        if (strands.Length == 0) return;
        foreach (var head in await _context.HoldHeads(strands).ToListAsync(cancellationToken)) _heads.Add(head.Strand, head);
        foreach (var strand in strands)
        {
            if (!_heads.ContainsKey(strand)) throw new ArchiveDamagedException($"The head of chain {strand} of the journal is missing: run newsarchive verify.");
        }
    }

    /// <summary>Notes a revision with the article's row as it stands now.</summary>
    public void WriteRevision(JournalKind kind, ArticleRow article, RevisionRow revision, OriginalNote original, string actor, DateTimeOffset at) =>
        _context.Add(DraftRevision(kind, article, revision, original, RevisionHashes.Of(article, revision, original), actor, at));

    /// <summary>As <see cref="WriteRevision"/>, for those who add the entry's row themselves; the end of the chain is saved with the context.</summary>
    /// <param name="hashes">Of these rows, worked out before the chain was held.</param>
    public JournalEntryRow DraftRevision(
        JournalKind kind, ArticleRow article, RevisionRow revision, OriginalNote original, RevisionHashes hashes, string actor, DateTimeOffset at)
    {
        var head = _heads[JournalChain.StrandOf(article.Id)];
        article.JournalSequence = head.Sequence + 1;
        return Link(new JournalEntryRow
        {
            ArticleId = article.Id,
            Sequence = head.Sequence + 1,
            Strand = head.Strand,
            Kind = kind,
            Revision = revision.Number,
            ContentHash = revision.ContentHash,
            OriginalSha256 = original.Sha256,
            RevisionHash = hashes.Revision,
            StateHash = hashes.Article,
            Actor = actor,
            At = at,
            Previous = head.Hash,
            Hash = [],
        });
    }

    /// <summary>Notes what happened to an article without a revision.</summary>
    public void Write(JournalKind kind, Guid article, byte[]? stateHash, string actor, DateTimeOffset at)
    {
        var head = _heads[JournalChain.StrandOf(article)];
        _context.Add(Link(new JournalEntryRow
        {
            ArticleId = article,
            Sequence = head.Sequence + 1,
            Strand = head.Strand,
            Kind = kind,
            StateHash = stateHash,
            Actor = actor,
            At = at,
            Previous = head.Hash,
            Hash = [],
        }));
    }

    /// <summary>The draft as the next link of its chain.</summary>
    private JournalEntryRow Link(JournalEntryRow draft)
    {
        var entry = draft with { Actor = StoredText.Name(draft.Actor) ?? "" };
        entry = entry with { Hash = JournalChain.HashOf(entry) };
        var head = _heads[entry.Strand];
        // Who writes a long batch lets go of what is saved.
        if (_context.Entry(head).State == EntityState.Detached) _context.Attach(head);
        head.Sequence = entry.Sequence;
        head.Hash = entry.Hash;
        return entry;
    }
}
