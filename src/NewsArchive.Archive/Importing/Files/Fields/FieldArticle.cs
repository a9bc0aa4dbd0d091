using NewsArchive.Archive.Importing.Files.Items;
using NewsArchive.Archive.Model;

namespace NewsArchive.Archive.Importing.Files.Fields;

/// <summary>An article as the fields of a row or an object give it.</summary>
/// <param name="Input">What was read.</param>
/// <param name="Unread">What could not be.</param>
internal sealed record FieldArticle(ArticleInput Input, IReadOnlyList<UnreadField> Unread)
{
    public ReadItem Read(SubmissionReader reader, string label, FilePosition position, string origin, ArticleInput defaults)
    {
        var input = Input with { Url = Input.Url ?? defaults.Url, Publisher = Input.Publisher ?? defaults.Publisher };
        Checked<ArticleSubmission> submission = reader.Read(input, origin);
        return new ReadItem(label, position, Input.File, submission) { Unread = Unread };
    }
}
