using System.Text;

using NewsArchive.Archive.Search.Indexing;

namespace NewsArchive.Archive.Sqlite;

/// <summary>Writes an article's lexemes as the text that FTS5 splits at spaces: passages with a border between them, then the rest.</summary>
internal static class LexemeStream
{
    private const string Border = Lexemes.Border + " ";

    public static string Of(IndexedArticle article)
    {
        var text = new StringBuilder();
        foreach (var passage in article.Passages)
        {
            foreach (var lexeme in passage.Lexemes) text.Append(article.Lexemes[lexeme]).Append(' ');
            text.Append(Border);
        }

        foreach (var mark in article.Marks) text.Append(article.Lexemes[mark]).Append(' ').Append(Border);
        return text.ToString();
    }
}
