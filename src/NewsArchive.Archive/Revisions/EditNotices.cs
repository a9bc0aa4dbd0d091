using NewsArchive.Archive.Model;
using NewsArchive.Parsing;

namespace NewsArchive.Archive.Revisions;

/// <summary>Tells whether a site owns up to an edit.</summary>
internal static class EditNotices
{
    /// <summary>How Indonesian newsrooms open or close a text that they corrected; at the beginning of a block, whatever the case.</summary>
    private static readonly string[] Openings =
        ["ralat", "koreksi", "klarifikasi", "catatan redaksi", "catatan editor", "update:", "[update", "(update", "pembaruan:", "berita ini telah diralat", "artikel ini telah diralat"];

    /// <summary>Anywhere in a block.</summary>
    private static readonly string[] Sentences =
    [
        "telah diperbarui", "telah diralat", "telah dikoreksi", "mengalami perubahan judul", "mengalami perubahan pada judul", "redaksi memohon maaf", "kami memohon maaf atas kekeliruan",
        "judul artikel ini telah diubah", "judul berita ini telah diubah",
    ];

    public static EditNotice Of(ParsedArticle earlier, ParsedArticle later)
    {
        var known = Notices(earlier).ToHashSet(StringComparer.Ordinal);
        if (Notices(later).Any(notice => !known.Contains(notice))) return EditNotice.Text;
        var (was, now) = (earlier.Metadata?.ModifiedAt, later.Metadata?.ModifiedAt);
        return now is not null && (was is null || now > was) ? EditNotice.ModifiedAt : EditNotice.None;
    }

    /// <summary>Also among what was removed: such notes often stand apart from the text.</summary>
    private static IEnumerable<string> Notices(ParsedArticle article) =>
        article.Blocks.Select(block => block.Text).Concat(article.Removed.Select(piece => piece.Text)).Where(IsNotice);

    private static bool IsNotice(string text) =>
        Array.Exists(Openings, opening => text.AsSpan().TrimStart().StartsWith(opening, StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Sentences, sentence => text.Contains(sentence, StringComparison.OrdinalIgnoreCase));
}
