using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing;

/// <summary>
/// How many articles to write together: as many as take a moment. One commit for many costs little, but others have to wait for it, on SQLite
/// all who write, on PostgreSQL those whose articles are in the same chains of the journal.
/// </summary>
public sealed class BatchPace
{
    /// <summary>Of large articles there may be fewer: see <see cref="MostBytes"/>.</summary>
    public const int Least = 50;

    public const int Most = 250;

    /// <summary>Batches of large pages are written before they fill the memory.</summary>
    private const long MostBytes = 4_000_000;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    /// <summary>Articles of the next batch, at most.</summary>
    public int Size { get; private set; } = Least;

    /// <summary>When a batch is full.</summary>
    /// <param name="submission">What an item brings; null where it could not be read.</param>
    public GatheringBounds<T> BoundsOf<T>(Func<T, ArticleSubmission?> submission) =>
        new(() => Size, MostBytes, item => submission(item)?.Original.Content.Length ?? 0);

    /// <summary>Learns from a batch that has been written.</summary>
    public void Wrote(int articles, TimeSpan took)
    {
        // One that was not full says little of what a full one takes.
        if (articles < Size) return;
        var fitting = articles * (Moment / took);
        Size = (int)Math.Clamp(fitting, Math.Max(Least, Size / 2.0), Math.Min(Most, Size * 2.0));
    }
}
