using System.Text;
using System.Text.Json;

using NewsArchive.Parsing;

namespace NewsArchive.Archive.Storage;

/// <summary>Reads the clean article of a revision back.</summary>
internal static class StoredArticle
{
    /// <exception cref="ArchiveDamagedException">The JSON is no article, or one of a later parser that this program cannot read.</exception>
    public static ParsedArticle Read(string json, Guid id, int revision)
    {
        try
        {
            return ParsedArticleJson.Deserialize(Encoding.UTF8.GetBytes(json));
        }
        catch (JsonException exception)
        {
            throw new ArchiveDamagedException($"Revision {revision} of article {id} cannot be read.", exception);
        }
    }
}
